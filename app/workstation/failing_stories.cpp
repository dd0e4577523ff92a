#include "failing_stories.h"

#include <QDir>
#include <QFile>

namespace kassa::app {

namespace {

using namespace Qt::StringLiterals;

// What a purchase that goes well does not fulfil, one of each kind, and a story that does go well.
const std::vector<QByteArray> expected{
    "{released: 1, times: at least 1}",
    "{released: 7}",
    "{total: 1.00 SEK}",
    "{page: no.page}",
    "{text: no words, within: 5s}",
    "{message: {channel: callback, to: shop-server}, times: never}",
    "{message: {channel: api, from: shop-server, kind: http-request, contains: no bytes}, times: at least 2}",
    "{message: {channel: socket}, times: exactly twice}",
    "{report: {kind: refused, subject: nothing, value: none}, times: at most 0}",
    "{report: {kind: state}, times: 1}",
    "{finding: {severity: wrong, id: nothing}}",
    "{sequence: [return, {channel: api, to: app}, api]}",
};

// `steps`: that a person or a rule does beside the purchase, one of each kind.
const QByteArray otherSteps = R"(steps:
  - hold: {channel: callback, to: shop-server, kind: http-request, contains: a}
    as: it
    times: 2
  - delay: callback
    by: 1h
  - drop: return
    times: always
  - double: socket
  - corrupt: {from: provider-page}
    from: a
    to: b
    sign: yes
  - answer: {channel: app}
    status: 500
  - cut: socket
  - checkout
  - wait: quiet
  - wait: 90s
  - release: it
  - end: it
  - press: nothing
    on: no.page
    repeat: yes
)";

QByteArray storyOf(const Descriptor &provider, const QByteArray &rest)
{
    return "title: " + provider.id + "\nprovider: " + provider.id + '\n' + rest;
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

void writeFailingStories(const QString &folder, const Descriptor &provider)
{
    QDir().mkpath(folder);
    const QByteArray outcome = provider.outcomes.front().id;
    write(folder + u"/a right.yaml"_s, storyOf(provider, "outcome: " + outcome + '\n'));
    for (std::size_t i = 0; i < expected.size(); ++i)
        write(folder + u"/b wrong %1.yaml"_s.arg(i + 10),
              storyOf(provider, "outcome: " + outcome + "\nexpect:\n  - " + expected[i] + '\n'));
    for (const StateInfo &state : provider.states) {
        const QByteArray key = state.side == Side::Shop ? "state" : "payment";
        write(folder + u"/c %1.yaml"_s.arg(QString::fromUtf8(key)),
              storyOf(provider, "outcome: " + outcome + "\nexpect:\n  - {" + key + ": " + state.id + "}\n"));
    }
    write(folder + u"/d steps.yaml"_s, storyOf(provider, otherSteps));
    write(folder + u"/e no story.yaml"_s, storyOf(provider, "steps: [chekout]\n"));
}

} // namespace kassa::app
