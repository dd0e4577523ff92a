#include "story/parameters.h"

#include "story/vocabulary.h"

#include <set>

namespace kassa {

namespace {

constexpr std::size_t mostStories = 1000;

// The first parameter whose texts are all different tells the rows apart.
void nameByOne(std::vector<Parameters> &rows)
{
    for (const QByteArray &name : rows.empty() ? QByteArrayList() : rows.front().named) {
        std::set<QByteArray> texts;
        for (const Parameters &row : rows) {
            if (const auto value = row.values.find(name); value != row.values.end())
                texts.insert(value->second);
        }
        if (texts.size() != rows.size())
            continue;
        for (Parameters &row : rows)
            row.named = {name};
        return;
    }
}

std::vector<Parameters> combinations(const YamlNode &matrix)
{
    std::vector<Parameters> sets{{}};
    if (matrix.isList()) {
        sets.clear();
        for (const YamlNode &row : matrix.items) {
            Parameters set;
            for (const QByteArray &name : row.keys())
                set.values[name] = row.textOf(name);
            set.named = row.keys();
            sets.push_back(std::move(set));
        }
        nameByOne(sets);
        return sets;
    }
    for (const QByteArray &name : matrix.keys()) {
        std::vector<Parameters> longer;
        for (const Parameters &set : sets) {
            for (const YamlNode &value : matrix.find(name)->items) {
                if (longer.size() > mostStories)
                    return longer;
                longer.push_back(set);
                longer.back().values[name] = value.text;
                longer.back().named << name;
            }
        }
        sets = std::move(longer);
    }
    return sets;
}

YamlNode without(const YamlNode &map, QByteArrayView key)
{
    YamlNode rest = map;
    rest.items.clear();
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
        if (map.items[i].text != key)
            rest.items.insert(rest.items.end(), {map.items[i], map.items[i + 1]});
    }
    return rest;
}

} // namespace

Result<std::vector<Parameters>> takeMatrix(YamlNode &root)
{
    const YamlNode *matrix = root.find("matrix");
    if (!matrix)
        return std::vector<Parameters>{{}};
    Shape shape;
    shape.kind = Shape::Kind::Matrix;
    if (Done good = checkShape(*matrix, shape); !good)
        return tl::unexpected(good.error());
    auto sets = combinations(*matrix);
    if (sets.size() > mostStories)
        return failAt(matrix->place, "story.size",
                      KASSA_TEXT("error", "more than %1 combinations").with(mostStories));
    root = without(root, "matrix");
    return sets;
}

Done substitute(YamlNode &node, const Parameters &parameters)
{
    for (qsizetype at = node.text.indexOf("${"); at >= 0; at = node.text.indexOf("${", at)) {
        const qsizetype end = node.text.indexOf('}', at);
        const QByteArray name = node.text.mid(at + 2, end < 0 ? -1 : end - at - 2);
        const auto found = parameters.values.find(name);
        if (end < 0 || found == parameters.values.end()) {
            QByteArrayList known;
            for (const auto &[each, value] : parameters.values)
                known << each;
            return failAt(node.place, "story.parameter",
                          withWhatFits(KASSA_TEXT("error", "the matrix has no parameter \"%1\"").with(name),
                                       name, known));
        }
        node.text.replace(at, end + 1 - at, found->second);
        at += found->second.size();
    }
    for (YamlNode &each : node.items) {
        if (Done done = substitute(each, parameters); !done)
            return done;
    }
    return {};
}

QByteArray nameWith(const QByteArray &name, const Parameters &parameters)
{
    QByteArrayList words;
    for (const QByteArray &each : parameters.named)
        words << each + '=' + parameters.values.at(each);
    return words.isEmpty() ? name : name + " [" + words.join(' ') + ']';
}

} // namespace kassa
