// What every command is given: the providers, the words, where output goes, and how it ends.
#pragma once

#include "journal/entry.h"
#include "providers/registry.h"
#include "texts/catalogue.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kassa::app {

// Exit codes of the command line, stable.
enum class Exit { Ok = 0, Failed = 1, Usage = 2, Environment = 3 };

struct Context
{
    std::shared_ptr<Catalogue> catalogue;
    QByteArray language = "en"; // the program's own
    QByteArray locale = "en";   // of a purchase
    const Registry *registry = nullptr;
    Exit exit = Exit::Ok;
    int argc = 0;
    char **argv = nullptr;

    // Words in the program's language, for CLI11 and for printing.
    std::string words(const Text &text) const { return catalogue->text(text, language).toStdString(); }
    void print(const Text &text) const;           // a line on standard output
    void printRaw(const QByteArray &bytes) const; // as it is
    // What happened, why and what to do, on standard error; sets `exit` from the kind.
    void complain(const Error &error);
    void complain(Exit code, const Text &text);

    // A file as a whole, or not at all; complains and returns false when it cannot be written.
    bool write(const QString &file, const QByteArray &bytes);

    // The named providers, or all when none is named. Complains and returns nothing when a name is unknown.
    std::optional<std::vector<const Provider *>> providers(const std::vector<std::string> &names);
    // The same, of those that have this outcome, entry and the language of the purchase ("all" or empty:
    // any). A provider that was named must have them; one that was not is left out without a word.
    std::optional<std::vector<const Provider *>>
    providersWith(const std::vector<std::string> &names, const QByteArray &outcome, const QByteArray &entry);
};

// All entries of a journal file.
Result<std::vector<Entry>> readJournal(const std::string &file);

// One file each where several are kept: "run.kassa" and "qvickly" -> "run-qvickly.kassa".
QString withPart(const QString &file, const QByteArray &part);

// Each adds its subcommand to `app`; the context outlives the parse.
void addProviders(CLI::App &app, Context &context);
void addDemo(CLI::App &app, Context &context);
void addSandbox(CLI::App &app, Context &context);
void addAct(CLI::App &app, Context &context);
void addJournal(CLI::App &app, Context &context);
void addVerify(CLI::App &app, Context &context);
void addConform(CLI::App &app, Context &context);
void addStories(CLI::App &app, Context &context);
void addRun(CLI::App &app, Context &context);
void addRecord(CLI::App &app, Context &context);
void addCoverage(CLI::App &app, Context &context);
void addDiff(CLI::App &app, Context &context);
void addTexts(CLI::App &app, Context &context);
void addTextsExchange(CLI::App &texts, Context &context); // below "texts"

// --language and --locale, which stand on every command as well as before it.
void addLanguages(CLI::App &app, Context &context);
CLI::App *subcommand(CLI::App &app, const std::string &name, const Text &description, Context &context);

// For options that take an unsigned number: CLI11 itself takes "-1" and what is too large.
CLI::Validator wholeNumber();

} // namespace kassa::app
