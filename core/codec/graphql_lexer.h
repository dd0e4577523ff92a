// Tokens of GraphQL text, and the small steps both parsers (documents, schemas) are made of. Private to this
// room.
#pragma once

#include "codec/graphql.h"

namespace kassa::graphql {

struct Token
{
    enum class Kind { End, Punctuator, Name, Int, Float, String };
    Kind kind = Kind::End;
    QByteArray text; // decoded when a string
    qsizetype at = 0;
};

// All tokens of the text, the last is End. Errors as of parseDocument().
Result<std::vector<Token>> tokensOf(const QByteArray &text, const Limits &limits);

// Recursive descent over tokens. The first error stays; after it every step does nothing, so that callers
// need not look at each one: loops must ask ok().
class Cursor
{
public:
    Cursor(const QByteArray &text, std::vector<Token> tokens, int depth)
        : m_text(text), m_tokens(std::move(tokens)), m_depthLeft(depth)
    {
    }

    bool ok() const { return !m_error; }
    const Error &error() const { return *m_error; }
    bool atEnd() const { return current().kind == Token::Kind::End; }
    const Token &current() const { return m_tokens[m_at]; }
    bool isAt(const char *punctuator) const;
    bool isAtWord(const char *word) const;
    bool take(const char *punctuator); // true when it was there
    bool takeWord(const char *word);
    void expect(const char *punctuator);
    QByteArray name();
    void skipDescription(); // a string before a definition
    void wrong(const char *wanted);
    void advance() { m_at += atEnd() ? 0 : 1; }

    Value value(bool constant);
    Arguments arguments(bool constant);
    std::vector<Directive> directives(bool constant);
    TypeRef type();

    // Of nested things: false, and an error, when it goes too deep.
    bool enter();
    void leave() { ++m_depthLeft; }

private:
    Value listValue(bool constant);
    Value objectValue(bool constant);

    const QByteArray &m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depthLeft = 0;
    std::optional<Error> m_error;
};

} // namespace kassa::graphql
