// Where each text is seen: found by playing all stories in the background, and in the window's own parts.
#pragma once

#include "story/text_scenes.h"
#include "texts/text_uses.h"
#include "texts/window_places.h"

#include <QObject>
#include <QThread>

namespace kassa {

struct TextWay
{
    std::vector<TextScene> scenes;      // of a provider's text, nearest first
    const WindowPlace *place = nullptr; // of a text of the window
    std::vector<TextUse> uses;          // in the sources, where they are at hand
    Text why;                           // no window shows it; empty: one does

    bool leads() const { return why.isEmpty(); }
    // Parts of the window (titleOfPart) and pages ("page qvickly.step1") that show it, each once.
    std::vector<QByteArray> screens() const;
};

class TextWays : public QObject
{
    Q_OBJECT

public:
    // `providers` outlives it.
    TextWays(const Registry &providers, std::shared_ptr<const Catalogue> catalogue,
             QObject *parent = nullptr);
    ~TextWays() override; // waits for the story under way

    // Begins to look; `root`: of the checkout that has the sources, or empty. While it looks or has found
    // nothing else happens.
    void find(const TextIndex &index, const QString &root);
    bool isFound() const { return m_isFound; }
    TextWay to(const TextKey &key) const; // once it is found; before that only of the window

Q_SIGNALS:
    void found();

private:
    struct Found
    {
        TextScenes scenes;
        TextUses uses;
    };

    const Registry &m_providers;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<QThread> m_thread; // null: it has not begun
    std::atomic<bool> m_stop = false;
    Found m_found;
    bool m_isFound = false;
};

// The part of the window that shows a scene; of a page it is "checkout".
QByteArray partOf(const TextScene &scene);

} // namespace kassa
