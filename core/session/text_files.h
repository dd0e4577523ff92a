// The files of the texts: those that are built in, or a folder of a translator's own.
#pragma once

#include "texts/audit.h"
#include "texts/text_uses.h"

namespace kassa {

struct TextFiles
{
    TextIndex index;
    Glossary glossary;
    AcceptedFindings accepted;
    QString folder; // of the .ts files; empty: built in
    QString root;   // of the checkout that the folder is the translations/ of; empty: none
};

// All kassa_*.ts of a folder; empty: as they were when the program was built. The translations/ of a checkout
// come with its own glossary and accepted findings. Environment ("texts.folder": there are none,
// "texts.file": not readable), Malformed with the file's name.
Result<TextFiles> openTexts(const QString &folder = {});
// `translations` here, where that is the folder of a checkout; empty: it is not.
QString textsFolderHere();

QString textFileName(const QByteArray &language); // "kassa_ru.ts"

// All of a file at once. Environment ("texts.file").
Result<QByteArray> readTextFile(const QString &file);
// Whole or not at all; a file with the same bytes is not touched. As writeFile().
Done writeTextFile(const QString &file, const QByteArray &bytes);

// What a checkout's sources show without a catalogue: those below app/, core/ and ui/.
std::vector<TextFinding> hardCodedWordsBelow(const QString &root);
// Where a checkout's sources have the texts.
void readUsesBelow(const QString &root, TextUses &uses);

} // namespace kassa
