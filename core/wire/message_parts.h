// The parts of a message that others may have written: the one list of what is redacted before anything is
// kept, and of what is put back into it.
#pragma once

#include "wire/message.h"

#include <array>

namespace kassa {

// Where bytes stand: decides what ends a value in them.
enum class PartPlace { Anywhere, HttpHead, FormBody };

class PartVisitor
{
public:
    virtual void bytes(QByteArray &part, PartPlace place) = 0;
    // The value of a form's field, a header or a field of a page, which `name` may make sensitive.
    // `isMarked`: the page says that it is.
    virtual void field(const QByteArray &name, QByteArray &value, bool isMarked) = 0;

protected:
    ~PartVisitor() = default;
};

void visitParts(Payload &payload, PartVisitor &visitor);
// Its arguments; of a text without a context, which is nobody's source text, all of it.
void visitParts(Text &text, PartVisitor &visitor);

// Besides the payload; all of them bytes that stand anywhere.
inline std::array<QByteArray *, 2> partsAround(Message &message)
{
    return {&message.document, &message.lane};
}
inline std::array<QByteArray *, 2> partsAround(Draft &draft)
{
    return {&draft.document, &draft.queue};
}

} // namespace kassa
