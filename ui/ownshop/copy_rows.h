// Values that a person takes elsewhere: each with its name and a button that copies it. Secrets are shown
// only when they are asked for, and copied without.
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace kassa {

struct CopyValue
{
    std::function<QString()> name; // asked anew when the language changes
    QString value;
    bool secret = false;
};

class CopyRows : public QWidget
{
    Q_OBJECT

public:
    explicit CopyRows(QWidget *parent = nullptr);

    void setValues(std::vector<CopyValue> values);
    void retranslate();

private:
    struct Row
    {
        CopyValue what;
        QLabel *label = nullptr;
        QLineEdit *field = nullptr;
        QPushButton *copy = nullptr;
        QPushButton *show = nullptr; // null: no secret
    };
    Row rowFor(CopyValue what, int at);
    void retranslate(const Row &row) const;

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    int m_copied = -1; // row, the last one; that is told at its button, so that nothing moves
};

} // namespace kassa
