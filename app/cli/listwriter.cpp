// One class a format.
#include "app/cli/listwriter.h"

#include <algorithm>

namespace galley::cli {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;

std::vector<FieldPath> usualColumns() {
    std::vector<FieldPath> columns;
    for (const char* name :
         {"published", "quality", "heat", "publishedDateTime", "provider.name", "title", "path"})
        columns.push_back(*FieldPath::parse(name));
    return columns;
}

/// A value in one cell: topics as `AI; Azure`, records as JSON.
std::string cellText(const std::optional<Value>& value) {
    if (!value)
        return {};
    if (value->isScalar())
        return value->text();
    const Sequence* items = value->sequence();
    if (!items || !std::ranges::all_of(*items, &Value::isScalar))
        return toJson(*value);
    std::string text;
    for (const Value& item : *items)
        text += (text.empty() ? "" : "; ") + item.text();
    return text;
}

using Row = std::vector<std::string>;

Row headerOf(const std::vector<FieldPath>& fields) {
    Row row(fields.size());
    std::ranges::transform(fields, row.begin(), &FieldPath::toString);
    return row;
}

Row cellsOf(const Record& record, const std::vector<FieldPath>& fields) {
    Row row(fields.size());
    std::ranges::transform(fields, row.begin(),
                           [&](const FieldPath& field) { return cellText(record.field(field)); });
    return row;
}

/// An array of objects, or one object a line.
class JsonWriter : public ListWriter {
public:
    JsonWriter(std::vector<FieldPath> fields, bool lines, Console& console)
        : m_fields(std::move(fields))
        , m_lines(lines)
        , m_console(console) {
        if (!m_lines)
            m_console.write("[");
    }

    void add(const Record& record) override {
        if (!m_lines)
            m_console.write(std::exchange(m_first, false) ? "\n" : ",\n");
        m_console.write(toJson(Value(object(record))));
        if (m_lines)
            m_console.write("\n");
    }

    void finish() override {
        if (!m_lines)
            m_console.write(m_first ? "]\n" : "\n]\n");
    }

    Keys keys() const override { return m_fields.empty() ? Keys() : Keys(keysOf(m_fields)); }

private:
    Mapping object(const Record& record) const {
        Mapping object = {{"path", toUtf8(record.path)}};
        if (record.error)
            object.emplace_back("error", toUtf8(record.error->message));
        else if (m_fields.empty())
            addAll(object, record);
        for (const FieldPath& field : m_fields)
            if (auto value = record.field(field))
                frontmatter::insertOrAssign(object, field.toString(), *std::move(value));
        return object;
    }

    static void addAll(Mapping& object, const Record& record) {
        for (const auto& [key, value] : *record.values.mapping())
            if (key != "path")
                object.emplace_back(key, value);
        frontmatter::insertOrAssign(object, "published", record.isPublished());
    }

    std::vector<FieldPath> m_fields;
    bool m_lines;
    bool m_first = true;
    Console& m_console;
};

/// RFC 4180 with plain line feeds.
class CsvWriter : public ListWriter {
public:
    CsvWriter(std::vector<FieldPath> fields, Console& console)
        : m_fields(std::move(fields))
        , m_console(console) {
        writeRow(headerOf(m_fields));
    }

    void add(const Record& record) override { writeRow(cellsOf(record, m_fields)); }

    Keys keys() const override { return keysOf(m_fields); }

private:
    void writeRow(const Row& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0)
                m_console.write(",");
            m_console.write(quoted(cells[i]));
        }
        m_console.write("\n");
    }

    static std::string quoted(const std::string& cell) {
        if (cell.find_first_of(",\"\r\n") == std::string::npos)
            return cell;
        std::string result = "\"";
        for (const char c : cell)
            result += c == '"' ? std::string("\"\"") : std::string(1, c);
        return result + '"';
    }

    std::vector<FieldPath> m_fields;
    Console& m_console;
};

/// Columns for people; long cells are cut, but for the last column's.
class TableWriter : public ListWriter {
public:
    TableWriter(std::vector<FieldPath> fields, Console& console)
        : m_fields(std::move(fields))
        , m_console(console) {
        addRow(headerOf(m_fields));
    }

    void add(const Record& record) override { addRow(cellsOf(record, m_fields)); }

    void finish() override {
        for (const std::vector<QString>& row : m_rows) {
            QString line;
            for (std::size_t i = 0; i + 1 < row.size(); ++i)
                line += row[i].leftJustified(m_widths[i] + 2);
            m_console.writeLine(toUtf8(line + row.back()));
        }
    }

    Keys keys() const override { return keysOf(m_fields); }

private:
    static constexpr qsizetype widest = 60;

    /// Never cut in the middle of a character.
    static QString shortened(const QString& text) {
        if (text.size() <= widest)
            return text;
        const qsizetype size = widest - (text[widest - 2].isHighSurrogate() ? 2 : 1);
        return text.left(size) + QChar(u'…');
    }

    void addRow(const Row& cells) {
        std::vector<QString> row(cells.size());
        m_widths.resize(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row[i] = toQString(printable(cells[i]));
            if (i + 1 < row.size())
                row[i] = shortened(row[i]);
            m_widths[i] = std::max(m_widths[i], row[i].size());
        }
        m_rows.push_back(std::move(row));
    }

    std::vector<FieldPath> m_fields;
    std::vector<std::vector<QString>> m_rows;
    std::vector<qsizetype> m_widths;
    Console& m_console;
};

class PathsWriter : public ListWriter {
public:
    explicit PathsWriter(Console& console)
        : m_console(console) {}
    void add(const Record& record) override { m_console.writeLine(toUtf8(record.path)); }
    Keys keys() const override { return Keys(std::in_place); }

private:
    Console& m_console;
};

} // namespace

std::unique_ptr<ListWriter> listWriter(const QString& format, const std::vector<FieldPath>& fields,
                                       Console& console) {
    const std::vector<FieldPath> columns = fields.empty() ? usualColumns() : fields;
    if (format == u"json" || format == u"jsonl")
        return std::make_unique<JsonWriter>(fields, format == u"jsonl", console);
    if (format == u"csv")
        return std::make_unique<CsvWriter>(columns, console);
    if (format == u"table")
        return std::make_unique<TableWriter>(columns, console);
    if (format == u"paths")
        return std::make_unique<PathsWriter>(console);
    return nullptr;
}

} // namespace galley::cli
