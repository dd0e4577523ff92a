#include "journal/exports.h"
#include "journal/narration.h"
#include "journal/sequence.h"
#include "story/results.h"

namespace kassa {

namespace {

constexpr auto style =
    R"(body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;
color:#1c1c1e;background:#fff}table{border-collapse:collapse;width:100%}td,th{padding:.25rem .6rem;text-align:left;
border-bottom:1px solid #ddd;vertical-align:top}.good{color:#176b2c}.wrong{color:#b3261e;font-weight:600}
pre{overflow:auto;background:#f5f5f7;padding:.8rem;font-size:13px}details{margin:.4rem 0}summary{cursor:pointer}
.sequence{table-layout:fixed}.sequence th,.sequence td{text-align:center;font-size:13px;overflow-wrap:anywhere}
.arrow{border-bottom:2px solid #3a6ea5}.shots{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}figure{margin:0}
figcaption{font-size:13px;max-width:24rem}.shot{border:1px solid #bbb;background-size:contain;
background-repeat:no-repeat;width:24rem;max-width:100%;cursor:zoom-in}.shot:focus{width:40rem;cursor:auto}
.note td{color:#666;font-style:italic}.lost .arrow{border-bottom-style:dashed}
@media(prefers-color-scheme:dark){body{color:#eee;background:#1c1c1e}td,th{border-color:#444}pre{background:#2c2c2e}
.good{color:#7ad08d}.wrong{color:#ff8a80}})";

class ReportPage
{
public:
    ReportPage(const Catalogue &catalogue, QByteArray language)
        : m_catalogue(catalogue), m_language(std::move(language))
    {
    }

    QByteArray page(const std::vector<StoryRun> &runs)
    {
        const auto wrong =
            std::count_if(runs.begin(), runs.end(), [](const auto &run) { return !run.result.passed; });
        const QString title = words(KASSA_TEXT("story", "Stories"));
        raw("<!DOCTYPE html>\n<html lang=\"" + m_language + "\"><head><meta charset=\"utf-8\"><title>");
        said(title);
        raw("</title><style>" + QByteArray(style) + "</style></head><body><h1>");
        said(title);
        raw("</h1><p>");
        said(words(KASSA_TEXT_N("story", "%n story(s), %1 failed")(int(runs.size()))
                       .with(QByteArray::number(wrong))));
        raw("</p><table><tr>");
        for (const Text &head :
             {KASSA_TEXT("story", "Result"), KASSA_TEXT("story", "Story"), KASSA_TEXT("story", "Title"),
              KASSA_TEXT("story", "End state"), KASSA_TEXT("story", "Seconds")})
            cell("th", words(head));
        raw("</tr>\n");
        for (std::size_t i = 0; i < runs.size(); ++i)
            row(runs[i], i);
        raw("</table>\n");
        for (std::size_t i = 0; i < runs.size(); ++i)
            section(runs[i], i);
        picturesThemselves();
        raw("</body></html>\n");
        return std::move(m_html);
    }

private:
    void raw(const QByteArray &html) { m_html += html; }
    void said(const QString &text) { m_html += text.toHtmlEscaped().toUtf8(); }
    QString words(const Text &text) const { return m_catalogue.text(text, m_language); }
    void cell(const char *tag, const QString &text)
    {
        raw(QByteArray("<") + tag + '>');
        said(text);
        raw(QByteArray("</") + tag + '>');
    }
    Text verdict(const StoryRun &run) const
    {
        return run.result.passed ? KASSA_TEXT("story", "passed") : KASSA_TEXT("story", "failed");
    }
    QByteArray tone(const StoryRun &run) const { return run.result.passed ? "good" : "wrong"; }

    void row(const StoryRun &run, std::size_t i)
    {
        raw("<tr><td class=\"" + tone(run) + "\">");
        said(words(verdict(run)));
        raw("</td><td><a href=\"#s" + QByteArray::number(i) + "\">");
        said(QString::fromUtf8(run.story.name));
        raw("</a></td>");
        cell("td", inLanguage(run.story.title, m_language));
        cell("td", QString::fromUtf8(run.result.state));
        cell("td", QString::number(run.seconds, 'f', 3));
        raw("</tr>\n");
    }

    void section(const StoryRun &run, std::size_t i)
    {
        raw("<h2 id=\"s" + QByteArray::number(i) + "\">");
        said(QString::fromUtf8(run.story.name));
        raw(" <span class=\"" + tone(run) + "\">");
        said(words(verdict(run)));
        raw("</span></h2><p>");
        said(inLanguage(run.story.description, m_language));
        raw("</p>");
        if (!run.result.passed) {
            raw("<pre class=\"wrong\">");
            said(failureText(run, m_catalogue, m_language));
            raw("</pre>");
        }
        pictures(run);
        folded(KASSA_TEXT("story", "Sequence diagram"), [&] { sequence(run.journal); });
        folded(KASSA_TEXT("story", "Journal"), [&] {
            raw("<pre>");
            said(QString::fromUtf8(text(run.journal, m_catalogue, m_language)));
            raw("</pre>");
        });
    }

    // Of what failed they are open.
    void pictures(const StoryRun &run)
    {
        if (run.pictures.empty()) {
            raw("<p>");
            said(words(run.inBrowser
                           ? KASSA_TEXT("story", "No pictures: no page was shown.")
                           : KASSA_TEXT("story", "No pictures: played without a browser. With --page web "
                                                 "there are some.")));
            raw("</p>");
            return;
        }
        folded(
            KASSA_TEXT_N("story", "%n picture(s)")(int(run.pictures.size())),
            [&] {
                raw("<div class=\"shots\">");
                for (const StepPicture &each : run.pictures)
                    shot(each);
                raw("</div>");
            },
            !run.result.passed);
    }

    void shot(const StepPicture &shot)
    {
        const QString caption =
            words(KASSA_TEXT("story", "Line %1: %2").with(QByteArray::number(shot.line)).with(shot.what));
        raw("<figure><div role=\"img\" aria-label=\"");
        said(caption);
        raw("\" tabindex=\"0\" class=\"shot p" + QByteArray::number(numberOf(shot.picture)) +
            "\"></div><figcaption>");
        said(caption + QStringLiteral(" · ") + QString::fromLatin1(toIso(shot.at)));
        raw("</figcaption></figure>\n");
    }

    // Each picture stands in the page once, however often it is shown.
    std::size_t numberOf(const Picture &picture)
    {
        const auto [known, isNew] = m_numbers.try_emplace(picture.png, m_shown.size());
        if (isNew)
            m_shown.push_back(&picture);
        return known->second;
    }

    void picturesThemselves()
    {
        raw("<style>\n");
        for (std::size_t i = 0; i < m_shown.size(); ++i) {
            const Picture &picture = *m_shown[i];
            raw(".p" + QByteArray::number(i) + "{aspect-ratio:" + QByteArray::number(picture.width) + '/' +
                QByteArray::number(picture.height) + ";background-image:url(data:image/png;base64," +
                picture.png.toBase64() + ")}\n");
        }
        raw("</style>\n");
    }

    void folded(const Text &title, const std::function<void()> &inside, bool open = false)
    {
        raw(open ? "<details open><summary>" : "<details><summary>");
        said(words(title));
        raw("</summary>");
        inside();
        raw("</details>\n");
    }

    void sequence(const std::vector<Entry> &journal)
    {
        Sequence sequence;
        sequence.append(journal);
        const auto &parties = sequence.parties();
        raw("<table class=\"sequence\"><tr>");
        for (const Party party : parties)
            cell("th", words(wordFor(toWord(party))));
        raw("</tr>\n");
        for (const SequenceRow &each : sequence.rows())
            sequenceRow(each, parties);
        raw("</table>");
    }

    void sequenceRow(const SequenceRow &row, const std::vector<Party> &parties)
    {
        const auto column = [&](Party party) {
            return std::find(parties.begin(), parties.end(), party) - parties.begin();
        };
        const auto count = std::ptrdiff_t(parties.size());
        if (row.kind != SequenceRow::Kind::Message || !row.to) {
            raw("<tr class=\"note\"><td colspan=\"" + QByteArray::number(count) + "\">");
            said(words(row.text));
            raw("</td></tr>\n");
            return;
        }
        const auto from = column(row.from);
        const auto to = column(*row.to);
        const auto first = std::min(from, to);
        const auto last = std::min(std::max(from, to), count - 1);
        raw(row.delivered ? "<tr>" : "<tr class=\"lost\">");
        for (std::ptrdiff_t i = 0; i < first; ++i)
            raw("<td></td>");
        raw("<td class=\"arrow\" colspan=\"" + QByteArray::number(last - first + 1) + "\">");
        said((from <= to ? QString() : QStringLiteral("◀ ")) + QStringLiteral("#%1 ").arg(row.id.ordinal) +
             words(row.text) + (from < to ? QStringLiteral(" ▶") : QString()));
        raw("</td>");
        for (std::ptrdiff_t i = last + 1; i < count; ++i)
            raw("<td></td>");
        raw("</tr>\n");
    }

    const Catalogue &m_catalogue;
    QByteArray m_language;
    QByteArray m_html;
    std::map<QByteArray, std::size_t> m_numbers; // of pictures, by their bytes
    std::vector<const Picture *> m_shown;        // by number; they belong to the runs
};

} // namespace

QByteArray htmlReport(const std::vector<StoryRun> &runs, const Catalogue &catalogue,
                      const QByteArray &language)
{
    return ReportPage(catalogue, language).page(runs);
}

} // namespace kassa
