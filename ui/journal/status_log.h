// States that purchases and payments went through, and goods released.
#pragma once

#include "journal/log_panel.h"

namespace kassa {

class StatusModel : public LogModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, SubjectColumn, StateColumn, NoteColumn, Columns };

    using LogModel::LogModel;
    void setProvider(const Provider *provider, const Keys *keys) override;

protected:
    bool belongs(qsizetype position) override;
    int columns() const override { return Columns; }
    QString title(int column) const override;
    QString cell(int row, int column) const override;
    std::optional<Tone> tone(int row) const override;

private:
    Report reportAt(int row) const;
    QString stateTitle(const Report &report) const;

    const Provider *m_provider = nullptr; // knows what states are called
};

class StatusLog : public LogPanel
{
    Q_OBJECT

public:
    // `language` outlives the panel.
    explicit StatusLog(Language &language, QWidget *parent = nullptr);

protected:
    void retranslate() override;
};

} // namespace kassa
