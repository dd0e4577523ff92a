#include "texts/text_ways.h"

#include "session/text_files.h"
#include "story/library.h"

namespace kassa {

QByteArray partOf(const TextScene &scene)
{
    using Where = TextScene::Where;
    switch (scene.where) {
    case Where::Page:
        return "checkout";
    case Where::Report:
    case Where::Message:
    case Where::Finding:
        return "journal";
    case Where::Next:
    case Where::Offer:
    case Where::States:
    case Where::Switch:
        return "state";
    case Where::Table:
        return "tables";
    case Where::Flow:
        return "steps";
    case Where::Choice:
        return "start";
    case Where::OwnShop:
        return "ownshop";
    case Where::Fidelity:
    case Where::Act:
    case Where::Status:
        break;
    }
    return {};
}

std::vector<QByteArray> TextWay::screens() const
{
    std::vector<QByteArray> all;
    const auto add = [&](const QByteArray &screen) {
        if (!screen.isEmpty() && std::find(all.begin(), all.end(), screen) == all.end())
            all.push_back(screen);
    };
    if (place)
        add(place->part);
    for (const TextScene &scene : scenes)
        add(scene.where == TextScene::Where::Page ? "page " + scene.id : partOf(scene));
    return all;
}

TextWays::TextWays(const Registry &providers, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_providers(providers), m_catalogue(std::move(catalogue))
{
}

TextWays::~TextWays()
{
    m_stop = true;
    if (m_thread)
        m_thread->wait();
}

void TextWays::find(const TextIndex &index, const QString &root)
{
    if (m_thread)
        return;
    const auto result = std::make_shared<Found>();
    result->uses = TextUses(index);
    m_thread.reset(QThread::create([this, result, root] {
        result->scenes = scenesOf(findStories({}, m_providers).stories, m_providers, m_catalogue, m_stop);
        if (!root.isEmpty() && !m_stop)
            readUsesBelow(root, result->uses);
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, result] {
        m_found = std::move(*result);
        m_isFound = true;
        Q_EMIT found();
    });
    m_thread->start(QThread::LowPriority);
}

TextWay TextWays::to(const TextKey &key) const
{
    TextWay way;
    way.place = windowPlace(key.context);
    way.uses = m_found.uses.of(key);
    way.scenes = m_found.scenes.of(key);
    const bool isShown = std::any_of(way.scenes.begin(), way.scenes.end(),
                                     [](const TextScene &scene) { return !partOf(scene).isEmpty(); });
    if (way.place || isShown)
        return way;
    if (!way.scenes.empty())
        way.why = KASSA_TEXT("texts", "No window shows it: it is in %1.").with(wordsFor(way.scenes.front()));
    else
        way.why = way.uses.empty() ? whyNotSeen(key) : whyNotSeen(way.uses.front());
    return way;
}

} // namespace kassa
