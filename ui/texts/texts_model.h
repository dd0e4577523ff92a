// The texts as a table, with what the filter lets through.
#pragma once

#include "texts/text_ways.h"
#include "texts/text_workshop.h"

#include <QAbstractTableModel>

namespace kassa {

struct TextFilter
{
    enum class State { All, Unfinished, Changed, Faulty, Pointed };

    QByteArray group; // contexts that begin so; empty: all
    State state = State::All;
    QString search;    // in source, context and translation; case does not count
    QByteArray screen; // TextWay::screens(); empty: all

    bool operator==(const TextFilter &) const = default;
};

class TextsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, Context, Source, Words, ColumnCount };

    // Both outlive the model.
    TextsModel(TextWorkshop &workshop, const TextWays &ways, QObject *parent = nullptr);

    void setLanguage(const QByteArray &language); // of the column Words
    const QByteArray &language() const { return m_language; }
    void setFilter(const TextFilter &filter);
    // The texts that State::Pointed lets through; they are shown when that filter is set.
    void setPointed(std::vector<std::size_t> texts) { m_pointed = std::move(texts); }

    std::size_t textAt(int row) const { return m_rows[std::size_t(row)]; }
    int rowOf(std::size_t text) const; // -1: not shown
    // What the groups of contexts are: providers, and parts of the program; "kassa" is the window.
    std::vector<QByteArray> groups() const;
    static QByteArray groupOf(const QByteArray &context);
    // Of the texts of a group (empty: all), parts of the window first.
    std::vector<QByteArray> screens(const QByteArray &group) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    bool fits(std::size_t text) const;
    void build();
    QString cell(std::size_t text, int column) const;
    QString stateWords(std::size_t text) const;
    QString shownWords(std::size_t text) const;

    TextWorkshop &m_workshop;
    const TextWays &m_ways;
    QByteArray m_language = "ru";
    TextFilter m_filter;
    std::vector<std::size_t> m_rows, m_pointed;
};

} // namespace kassa
