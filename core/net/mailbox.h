// Values on their way from one thread to another, many per wake-up.
#pragma once

#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

namespace kassa {

template <class T>
class Mailbox
{
public:
    // True when the box was empty: its reader has to be woken.
    bool put(std::vector<T> items)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = m_items.empty();
        if (wasEmpty)
            m_items = std::move(items);
        else
            m_items.insert(m_items.end(), std::make_move_iterator(items.begin()),
                           std::make_move_iterator(items.end()));
        return wasEmpty && !m_items.empty();
    }

    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_items, {});
    }

    size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<T> m_items;
};

} // namespace kassa
