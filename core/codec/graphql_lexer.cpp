#include "codec/graphql_lexer.h"

#include <QByteArrayList>
#include <QString>

#include <algorithm>

namespace kassa::graphql {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isGraphqlDigit(char c)
{
    return c >= '0' && c <= '9';
}

tl::unexpected<Error> syntaxError(const QByteArray &text, qsizetype at, const QString &what)
{
    const QByteArray before = text.left(at);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = at - before.lastIndexOf('\n');
    // The words are the sandbox's on the wire: English.
    return fail(ErrorKind::Malformed, "graphql.syntax",
                Text::verbatim(QStringLiteral("line %1, column %2: %3").arg(line).arg(column).arg(what)));
}

class Lexer
{
public:
    Lexer(const QByteArray &text, const Limits &limits) : m_text(text), m_limits(limits) {}

    Result<std::vector<Token>> run()
    {
        std::vector<Token> tokens;
        if (m_text.size() > m_limits.bytes)
            return fail(ErrorKind::Limit, "graphql.size",
                        Text::verbatim(QStringLiteral("more than %1 bytes").arg(m_limits.bytes)));
        for (;;) {
            skipIgnored();
            auto token = next();
            if (!token)
                return tl::unexpected(std::move(token.error()));
            const bool end = token->kind == Token::Kind::End;
            tokens.push_back(std::move(*token));
            if (end)
                return tokens;
            if (qsizetype(tokens.size()) > m_limits.tokens)
                return fail(ErrorKind::Limit, "graphql.tokens",
                            Text::verbatim(QStringLiteral("more than %1 tokens").arg(m_limits.tokens)));
        }
    }

private:
    char at(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    tl::unexpected<Error> wrong(const char *what) const
    {
        return syntaxError(m_text, m_at, QString::fromUtf8(what));
    }

    void skipIgnored()
    {
        if (m_at == 0 && m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '#')
                while (m_at + 1 < m_text.size() && m_text[m_at + 1] != '\n' && m_text[m_at + 1] != '\r')
                    ++m_at;
            else if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != ',')
                return;
        }
    }

    Token taken(Token::Kind kind, qsizetype end)
    {
        const qsizetype begin = std::exchange(m_at, end);
        return {kind, m_text.mid(begin, end - begin), begin};
    }

    Result<Token> next()
    {
        const char c = at(m_at);
        if (m_at >= m_text.size())
            return Token{Token::Kind::End, {}, m_at};
        if (isNameStart(c)) {
            qsizetype end = m_at;
            while (isNameStart(at(end)) || isGraphqlDigit(at(end)))
                ++end;
            return taken(Token::Kind::Name, end);
        }
        if (isGraphqlDigit(c) || c == '-')
            return number();
        if (c == '"')
            return m_text.mid(m_at, 3) == "\"\"\"" ? blockString() : string();
        if (m_text.mid(m_at, 3) == "...")
            return taken(Token::Kind::Punctuator, m_at + 3);
        if (QByteArray("!$&()/:=@[]{}|").contains(c))
            return taken(Token::Kind::Punctuator, m_at + 1);
        return wrong("a character that means nothing here");
    }

    qsizetype digitsFrom(qsizetype i) const
    {
        while (isGraphqlDigit(at(i)))
            ++i;
        return i;
    }

    Result<Token> number()
    {
        const qsizetype start = m_at + (at(m_at) == '-' ? 1 : 0);
        qsizetype end = digitsFrom(start);
        if (end == start || (at(start) == '0' && end - start > 1))
            return wrong("not a number");
        bool isFloat = false;
        if (at(end) == '.') {
            const qsizetype after = digitsFrom(end + 1);
            if (after == end + 1)
                return wrong("not a number");
            end = after;
            isFloat = true;
        }
        if (at(end) == 'e' || at(end) == 'E') {
            const qsizetype sign = end + 1 + (at(end + 1) == '+' || at(end + 1) == '-' ? 1 : 0);
            const qsizetype after = digitsFrom(sign);
            if (after == sign)
                return wrong("not a number");
            end = after;
            isFloat = true;
        }
        if (isNameStart(at(end)) || at(end) == '.')
            return wrong("a number runs into a name");
        return taken(isFloat ? Token::Kind::Float : Token::Kind::Int, end);
    }

    // \uXXXX after `i`; surrogate pairs are put together.
    std::optional<char16_t> hex4(qsizetype i) const
    {
        bool ok = false;
        const QByteArray digits = m_text.mid(i, 4);
        const uint code = digits.toUInt(&ok, 16);
        const bool clean = digits.size() == 4 && digits[0] != '+' && digits[0] != '-' && digits[0] != ' ';
        return ok && clean ? std::optional(static_cast<char16_t>(code)) : std::nullopt;
    }

    bool escape(QString &units, qsizetype &i) const
    {
        static const std::pair<char, char16_t> plain[] = {{'"', u'"'},  {'\\', u'\\'}, {'/', u'/'},
                                                          {'b', u'\b'}, {'f', u'\f'},  {'n', u'\n'},
                                                          {'r', u'\r'}, {'t', u'\t'}};
        const char kind = at(i + 1);
        if (kind == 'u') {
            const auto code = hex4(i + 2);
            if (!code)
                return false;
            units += QChar(*code);
            i += 6;
            return true;
        }
        for (const auto &[letter, unit] : plain) {
            if (letter == kind) {
                units += QChar(unit);
                i += 2;
                return true;
            }
        }
        return false;
    }

    Result<Token> string()
    {
        QByteArray decoded;
        QString units; // of escapes in a row, so that surrogates meet
        const auto flush = [&] {
            decoded += units.toUtf8();
            units.clear();
        };
        for (qsizetype i = m_at + 1; i < m_text.size() && m_text[i] != '\n' && m_text[i] != '\r';) {
            if (m_text[i] == '"') {
                flush();
                return Token{Token::Kind::String, decoded, std::exchange(m_at, i + 1)};
            }
            if (m_text[i] == '\\') {
                if (!escape(units, i))
                    return wrong("an escape that does not exist");
                continue;
            }
            flush();
            decoded += m_text[i++];
        }
        return wrong("a string without end");
    }

    Result<Token> blockString()
    {
        QByteArray raw;
        for (qsizetype i = m_at + 3; i < m_text.size();) {
            if (m_text.mid(i, 4) == "\\\"\"\"") {
                raw += "\"\"\"";
                i += 4;
            } else if (m_text.mid(i, 3) == "\"\"\"") {
                return Token{Token::Kind::String, dedented(raw), std::exchange(m_at, i + 3)};
            } else {
                raw += m_text[i++];
            }
        }
        return wrong("a block string without end");
    }

    static qsizetype indentOf(const QByteArray &line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && (line[indent] == ' ' || line[indent] == '\t'))
            ++indent;
        return indent;
    }

    // BlockStringValue() of the specification: common indentation and blank edges go away.
    static QByteArray dedented(QByteArray raw)
    {
        raw.replace("\r\n", "\n").replace('\r', '\n');
        QList<QByteArray> lines = raw.split('\n');
        qsizetype common = -1;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype indent = indentOf(lines[i]);
            if (indent < lines[i].size() && (common < 0 || indent < common))
                common = indent;
        }
        for (qsizetype i = 1; i < lines.size() && common > 0; ++i)
            lines[i] = lines[i].mid(common);
        const auto isBlank = [](const QByteArray &line) { return indentOf(line) == line.size(); };
        while (!lines.isEmpty() && isBlank(lines.first()))
            lines.removeFirst();
        while (!lines.isEmpty() && isBlank(lines.last()))
            lines.removeLast();
        return lines.join('\n');
    }

    const QByteArray &m_text;
    const Limits &m_limits;
    qsizetype m_at = 0;
};

} // namespace

Result<std::vector<Token>> tokensOf(const QByteArray &text, const Limits &limits)
{
    return Lexer(text, limits).run();
}

bool Cursor::isAt(const char *punctuator) const
{
    return current().kind == Token::Kind::Punctuator && current().text == punctuator;
}

bool Cursor::isAtWord(const char *word) const
{
    return current().kind == Token::Kind::Name && current().text == word;
}

bool Cursor::take(const char *punctuator)
{
    const bool found = ok() && isAt(punctuator);
    if (found)
        advance();
    return found;
}

bool Cursor::takeWord(const char *word)
{
    const bool found = ok() && isAtWord(word);
    if (found)
        advance();
    return found;
}

void Cursor::expect(const char *punctuator)
{
    if (!take(punctuator))
        wrong(punctuator);
}

QByteArray Cursor::name()
{
    if (!ok() || current().kind != Token::Kind::Name) {
        wrong("a name");
        return {};
    }
    QByteArray name = current().text;
    advance();
    return name;
}

void Cursor::skipDescription()
{
    if (ok() && current().kind == Token::Kind::String)
        advance();
}

void Cursor::wrong(const char *wanted)
{
    if (ok())
        m_error =
            syntaxError(m_text, current().at, QStringLiteral("expected %1").arg(QString::fromUtf8(wanted)))
                .value();
}

bool Cursor::enter()
{
    if (!ok())
        return false;
    if (m_depthLeft == 0) {
        m_error = fail(ErrorKind::Limit, "graphql.depth", Text::verbatim(QStringLiteral("nested too deeply")))
                      .value();
        return false;
    }
    --m_depthLeft;
    return true;
}

Value Cursor::listValue(bool constant)
{
    Value list;
    list.kind = Value::Kind::List;
    if (!enter())
        return list;
    expect("[");
    while (ok() && !take("]"))
        list.items.push_back(value(constant));
    leave();
    return list;
}

Value Cursor::objectValue(bool constant)
{
    Value object;
    object.kind = Value::Kind::Object;
    if (!enter())
        return object;
    expect("{");
    while (ok() && !take("}")) {
        QByteArray member = name();
        expect(":");
        object.members.emplace_back(std::move(member), value(constant));
    }
    leave();
    return object;
}

Value Cursor::value(bool constant)
{
    if (isAt("["))
        return listValue(constant);
    if (isAt("{"))
        return objectValue(constant);
    if (!constant && take("$"))
        return {Value::Kind::Variable, name(), {}, {}};
    Value::Kind kind = Value::Kind::Null;
    QByteArray text = current().text;
    switch (current().kind) {
    case Token::Kind::Int:
        kind = Value::Kind::Int;
        break;
    case Token::Kind::Float:
        kind = Value::Kind::Float;
        break;
    case Token::Kind::String:
        kind = Value::Kind::String;
        break;
    case Token::Kind::Name:
        if (text == "true" || text == "false")
            kind = Value::Kind::Boolean;
        else if (text == "null")
            text.clear();
        else
            kind = Value::Kind::Enum;
        break;
    default:
        wrong("a value");
        return {};
    }
    advance();
    return {kind, text, {}, {}};
}

Arguments Cursor::arguments(bool constant)
{
    Arguments arguments;
    if (!take("("))
        return arguments;
    do {
        QByteArray argument = name();
        expect(":");
        arguments.emplace_back(std::move(argument), value(constant));
    } while (ok() && !take(")"));
    return arguments;
}

std::vector<Directive> Cursor::directives(bool constant)
{
    std::vector<Directive> directives;
    while (take("@")) {
        QByteArray directive = name();
        directives.push_back({std::move(directive), arguments(constant)});
    }
    return directives;
}

TypeRef Cursor::type()
{
    TypeRef type;
    if (!enter())
        return type;
    if (take("[")) {
        type.item.push_back(this->type());
        expect("]");
    } else {
        type.name = name();
    }
    type.nonNull = take("!");
    leave();
    return type;
}

} // namespace kassa::graphql
