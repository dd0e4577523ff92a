// A browser that is driven from outside, for tests of pages that are not the workstation's:
//   real_page URL
// Each line of standard input is a JavaScript expression. It is evaluated in whatever page is open by then,
// again and again until it is neither null, undefined, false nor thrown; then its JSON is a line of standard
// output.
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <iostream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class Driver : public QObject
{
public:
    explicit Driver(const QUrl &url) : m_page(&m_profile), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        m_again.setSingleShot(true);
        connect(&m_again, &QTimer::timeout, this, &Driver::evaluate);
        connect(&m_input, &QSocketNotifier::activated, this, &Driver::read);
        m_page.load(url);
    }

private:
    void read()
    {
        m_input.setEnabled(false); // until this one is answered
        std::string line;
        if (!std::getline(std::cin, line)) {
            QCoreApplication::quit();
            return;
        }
        m_expression = QString::fromStdString(line);
        evaluate();
    }

    void evaluate()
    {
        const QString guarded =
            u"(() => { try { return JSON.stringify({ is: (%1) }); } catch (error) { return ''; } })()"_s.arg(
                m_expression);
        m_page.runJavaScript(guarded, [this](const QVariant &told) { heard(told.toByteArray()); });
    }

    void heard(const QByteArray &json)
    {
        const QJsonValue value = QJsonDocument::fromJson(json).object().value(u"is"_s);
        if (value.isUndefined() || value.isNull() || value == QJsonValue(false)) {
            m_again.start(20);
            return;
        }
        std::cout << json.constData() << std::endl;
        m_input.setEnabled(true);
    }

    QWebEngineProfile m_profile; // off the record
    QWebEnginePage m_page;
    QSocketNotifier m_input;
    QTimer m_again;
    QString m_expression;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 2) {
        std::cerr << "real_page URL\n";
        return 2;
    }
    const Driver driver{QUrl(words[1])};
    return QApplication::exec();
}
