// JSON written by hand (a bulk change has a hundred thousand values), read by Qt.
#include "core/editing/sessioncodec.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <charconv>

namespace galley {
namespace {

using frontmatter::BigInteger;
using frontmatter::Mapping;
using frontmatter::Sequence;
using frontmatter::Timestamp;

constexpr std::size_t sumLength = 16;

QByteArray sumOf(QByteArrayView bytes) {
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(bytes);
    return hash.result().toHex().first(sumLength);
}

bool isUtf8(std::string_view bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return !decoder.hasError();
}

// Writing

class Writer {
public:
    std::string take() { return std::move(m_out); }

    void raw(std::string_view text) { m_out += text; }
    void text(std::string_view utf8);
    void text(const QString& text) { raw(frontmatter::toJson(std::string_view(toUtf8(text)))); }
    void tagged(std::string_view kind, std::string_view content);
    void value(const Value& value);
    void maybe(const std::optional<Value>& value);
    void path(const FieldPath& path);
    void number(quint64 number) { m_out += std::to_string(number); }

    /// Items in brackets with commas between.
    template<typename Items, typename Write>
    void list(const Items& items, Write write) {
        m_out += '[';
        bool isFirst = true;
        for (const auto& item : items) {
            if (!std::exchange(isFirst, false))
                m_out += ',';
            write(item);
        }
        m_out += ']';
    }

private:
    void real(double value);

    std::string m_out;
};

void Writer::text(std::string_view utf8) {
    if (isUtf8(utf8))
        raw(frontmatter::toJson(utf8));
    else
        tagged("bytes",
               QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size())).toBase64().toStdString());
}

void Writer::tagged(std::string_view kind, std::string_view content) {
    m_out += "[\"";
    m_out += kind;
    m_out += "\",";
    m_out += frontmatter::toJson(content);
    m_out += ']';
}

void Writer::real(double value) {
    char digits[32];
    const auto written = std::to_chars(std::begin(digits), std::end(digits), value);
    tagged("real", std::string_view(digits, static_cast<std::size_t>(written.ptr - digits)));
}

void Writer::value(const Value& value) {
    if (value.isNull()) {
        raw("null");
    } else if (const bool* flag = value.boolean()) {
        raw(*flag ? "true" : "false");
    } else if (const std::int64_t* integer = value.integer()) {
        raw(std::to_string(*integer));
    } else if (const double* number = value.real()) {
        real(*number);
    } else if (const BigInteger* big = value.bigInteger()) {
        tagged("big", big->digits);
    } else if (const Timestamp* time = value.timestamp()) {
        tagged("time", time->text);
    } else if (const std::string* string = value.string()) {
        text(*string);
    } else if (const Sequence* items = value.sequence()) {
        raw("[\"list\"");
        for (const Value& item : *items) {
            raw(",");
            this->value(item);
        }
        raw("]");
    } else {
        raw("[\"map\"");
        for (const auto& [key, entry] : *value.mapping()) {
            raw(",");
            text(key);
            raw(",");
            this->value(entry);
        }
        raw("]");
    }
}

void Writer::maybe(const std::optional<Value>& value) {
    if (value)
        this->value(*value);
    else
        raw("[\"missing\"]");
}

void Writer::path(const FieldPath& path) {
    list(path.steps(), [this](const FieldPath::Step& step) {
        if (const auto* key = std::get_if<std::string>(&step))
            text(*key);
        else
            number(std::get<std::size_t>(step));
    });
}

void writeStep(Writer& writer, const SessionStep& step) {
    writer.raw("{\"serial\":");
    writer.number(step.serial);
    writer.raw(",\"text\":");
    writer.text(step.text);
    writer.raw(",\"changes\":");
    std::size_t next = 0;
    writer.list(*step.changes, [&](const FieldChange& change) {
        writer.raw("[");
        writer.text(step.files[next++]);
        writer.raw(",");
        writer.path(change.path);
        writer.raw(",");
        writer.maybe(change.before);
        writer.raw(",");
        writer.maybe(change.after);
        writer.raw("]");
    });
    writer.raw("}");
}

void writeEdit(Writer& writer, const Edit& edit) {
    writer.raw("[");
    writer.path(edit.path);
    for (const std::optional<Value>* value : {&edit.original, &edit.value, &edit.item}) {
        writer.raw(",");
        writer.maybe(*value);
    }
    writer.raw("]");
}

void writeEdits(Writer& writer, const std::pair<QString, std::vector<Edit>>& edits) {
    writer.raw("[");
    writer.text(edits.first);
    writer.raw(",");
    writer.list(edits.second, [&](const Edit& edit) { writeEdit(writer, edit); });
    writer.raw("]");
}

// Reading: gives up at the first thing that does not fit.

class Reader {
public:
    bool failed() const { return m_failed; }

    std::string text(const QJsonValue& json);
    Value value(const QJsonValue& json);
    std::optional<Value> maybe(const QJsonValue& json);
    FieldPath path(const QJsonValue& json);
    quint64 serial(const QJsonValue& json);
    QString string(const QJsonValue& json);
    QJsonArray array(const QJsonValue& json, qsizetype size = -1);
    SessionStep step(const QJsonValue& json);
    Edit edit(const QJsonValue& json);

private:
    Value tagged(const QJsonArray& parts);
    Value real(const std::string& digits);
    Sequence sequence(const QJsonArray& parts);
    Mapping mapping(const QJsonArray& parts);
    void fail() { m_failed = true; }

    bool m_failed = false;
};

QString Reader::string(const QJsonValue& json) {
    if (!json.isString())
        fail();
    return json.toString();
}

QJsonArray Reader::array(const QJsonValue& json, qsizetype size) {
    if (!json.isArray() || (size >= 0 && json.toArray().size() != size)) {
        fail();
        return {};
    }
    return json.toArray();
}

std::string Reader::text(const QJsonValue& json) {
    if (!json.isArray())
        return toUtf8(string(json));
    const QJsonArray parts = array(json, 2);
    if (parts.isEmpty() || parts[0].toString() != u"bytes")
        fail();
    return QByteArray::fromBase64(parts[1].toString().toLatin1()).toStdString();
}

Value Reader::real(const std::string& digits) {
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc())
        fail();
    return number;
}

Sequence Reader::sequence(const QJsonArray& parts) {
    Sequence items;
    for (qsizetype i = 1; i < parts.size() && !m_failed; ++i)
        items.push_back(value(parts[i]));
    return items;
}

Mapping Reader::mapping(const QJsonArray& parts) {
    if (parts.size() % 2 == 0)
        fail();
    Mapping entries;
    for (qsizetype i = 1; i + 1 < parts.size() && !m_failed; i += 2)
        entries.emplace_back(text(parts[i]), value(parts[i + 1]));
    return entries;
}

Value Reader::tagged(const QJsonArray& parts) {
    const QString kind = parts.isEmpty() ? QString() : parts[0].toString();
    if (kind == u"list")
        return sequence(parts);
    if (kind == u"map")
        return mapping(parts);
    if (parts.size() != 2) {
        fail();
        return {};
    }
    if (kind == u"bytes")
        return text(parts);
    const std::string content = toUtf8(string(parts[1]));
    if (kind == u"real")
        return real(content);
    if (kind == u"big")
        return BigInteger{content};
    if (kind == u"time")
        return Timestamp{content};
    fail();
    return {};
}

Value Reader::value(const QJsonValue& json) {
    if (json.isArray())
        return tagged(json.toArray());
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return static_cast<std::int64_t>(json.toInteger());
    if (json.isNull())
        return {};
    return text(json);
}

std::optional<Value> Reader::maybe(const QJsonValue& json) {
    const QJsonArray parts = json.toArray();
    if (parts.size() == 1 && parts[0].toString() == u"missing")
        return std::nullopt;
    return value(json);
}

FieldPath Reader::path(const QJsonValue& json) {
    FieldPath path;
    for (const QJsonValue step : array(json))
        path = step.isDouble() ? path.child(static_cast<std::size_t>(std::max<qint64>(0, step.toInteger())))
                               : path.child(text(step));
    if (path.empty())
        fail();
    return path;
}

quint64 Reader::serial(const QJsonValue& json) {
    if (!json.isDouble() || json.toInteger() < 0)
        fail();
    return static_cast<quint64>(json.toInteger());
}

SessionStep Reader::step(const QJsonValue& json) {
    const QJsonObject object = json.toObject();
    SessionStep step;
    step.serial = serial(object[u"serial"]);
    step.text = string(object[u"text"]);
    auto changes = std::make_shared<std::vector<FieldChange>>();
    for (const QJsonValue part : array(object[u"changes"])) {
        const QJsonArray change = array(part, 4);
        if (m_failed)
            break;
        step.files.push_back(string(change[0]));
        changes->push_back({-1, path(change[1]), maybe(change[2]), maybe(change[3])});
    }
    step.changes = changes;
    return step;
}

Edit Reader::edit(const QJsonValue& json) {
    const QJsonArray parts = array(json, 4);
    if (m_failed)
        return {};
    return {path(parts[0]), maybe(parts[1]), maybe(parts[2]), maybe(parts[3])};
}

void readEdits(Reader& reader, const QJsonValue& json, SessionRecord& record) {
    const QJsonArray parts = reader.array(json, 2);
    if (reader.failed())
        return;
    std::vector<Edit> edits;
    for (const QJsonValue edit : reader.array(parts[1]))
        edits.push_back(reader.edit(edit));
    record.edits.emplace_back(reader.string(parts[0]), std::move(edits));
}

std::optional<SessionRecord> recordFrom(const QJsonObject& object) {
    Reader reader;
    SessionRecord record;
    if (object.contains(u"keptUpTo"))
        record.keptUpTo = reader.serial(object[u"keptUpTo"]);
    if (object.contains(u"done"))
        record.done = reader.serial(object[u"done"]);
    for (const QJsonValue step : object[u"steps"].toArray())
        record.steps.push_back(reader.step(step));
    for (const QJsonValue edits : object[u"edits"].toArray())
        readEdits(reader, edits, record);
    for (const QJsonValue log : object[u"taken"].toArray())
        record.taken.append(reader.string(log));
    record.ended = object[u"ended"].toBool();
    return reader.failed() ? std::nullopt : std::optional(std::move(record));
}

} // namespace

std::string encodeRecord(const SessionRecord& record) {
    Writer writer;
    writer.raw("{\"steps\":");
    writer.list(record.steps, [&](const SessionStep& step) { writeStep(writer, step); });
    writer.raw(",\"edits\":");
    writer.list(record.edits, [&](const auto& edits) { writeEdits(writer, edits); });
    writer.raw(",\"taken\":");
    writer.list(record.taken, [&](const QString& log) { writer.text(log); });
    if (record.keptUpTo)
        writer.raw(",\"keptUpTo\":" + std::to_string(*record.keptUpTo));
    if (record.done)
        writer.raw(",\"done\":" + std::to_string(*record.done));
    writer.raw(record.ended ? ",\"ended\":true}" : "}");
    const std::string json = writer.take();
    return sumOf(json).toStdString() + ' ' + json + '\n';
}

std::optional<SessionRecord> decodeRecord(std::string_view line) {
    if (line.size() <= sumLength + 1 || line[sumLength] != ' ')
        return std::nullopt;
    const QByteArrayView json(line.data() + sumLength + 1,
                              static_cast<qsizetype>(line.size() - sumLength - 1));
    if (sumOf(json).toStdString() != line.substr(0, sumLength))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    return document.isObject() ? recordFrom(document.object()) : std::nullopt;
}

} // namespace galley
