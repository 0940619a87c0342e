// galley-cli show
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/article/field.h"
#include "core/feed/files.h"

#include <QFileInfo>

namespace galley::cli {
namespace {

using frontmatter::Document;
using frontmatter::Mapping;

/// What the arguments ask for.
struct ShowRequest {
    QStringList files;
    QString format;
    std::optional<FieldPath> field;
};

Result<ShowRequest> showRequest(const QStringList& arguments) {
    constexpr Option options[] = {{u"--format", OptionKind::Single}, {u"--field", OptionKind::Single}};
    const auto parsed = parseArguments(arguments, options);
    if (!parsed)
        return std::unexpected(parsed.error());
    const auto format =
        formatFrom(*parsed, {QStringLiteral("yaml"), QStringLiteral("json"), QStringLiteral("jsonl")});
    if (!format)
        return std::unexpected(format.error());
    ShowRequest request{parsed->positionals, *format, {}};
    if (request.files.isEmpty())
        return usageError(translated("show wants at least one FILE."));
    if (parsed->has(u"--field")) {
        request.field = FieldPath::parse(toUtf8(parsed->value(u"--field")));
        if (!request.field)
            return usageError(translated("“%1” is no field.").arg(parsed->value(u"--field")));
    }
    return request;
}

/// An ordinary path, wherever it leads; errors name it as it was given.
Result<Document> readAnywhere(const QString& path) {
    auto document = readDocument(QStringLiteral("/"), QFileInfo(path).absoluteFilePath().mid(1));
    if (document)
        return document;
    Error error = document.error();
    const QFileInfo info(path);
    if (info.isDir())
        error.message = translated("This is a folder. Name the documents in it.");
    else if (info.exists() && !info.isFile())
        error.message = translated("This is no regular file. Store what it gives in one, and show that.");
    else if (error.code == Error::Code::Vanished)
        error.message = translated("There is no such file.");
    error.path = path;
    return std::unexpected(error);
}

/// Prints documents in one format; keeps count of what could not be printed.
class Shower {
public:
    Shower(const ShowRequest& request, Console& console)
        : m_request(request)
        , m_console(console) {}

    int run() {
        if (m_request.format == u"json")
            m_console.write("[");
        for (const QString& path : m_request.files) {
            if (m_console.isClosed())
                break;
            show(path);
        }
        if (m_request.format == u"json")
            m_console.write("\n]\n");
        return m_complete ? Done : Partly;
    }

private:
    void show(const QString& path) {
        const auto document = readAnywhere(path);
        if (!document)
            fail(document.error());
        else if (m_request.field && !document->value(*m_request.field))
            fail({Error::Code::NotReadable,
                  translated("There is no field %1.").arg(toQString(m_request.field->toString())), path});
        if (m_request.format == u"yaml") {
            if (document)
                m_request.field ? showField(*document) : showYaml(*document);
            return;
        }
        if (m_request.format == u"json")
            m_console.write(std::exchange(m_first, false) ? "\n" : ",\n");
        m_console.write(document ? object(path, *document) : errorObject(path, document.error()));
        if (m_request.format == u"jsonl")
            m_console.write("\n");
    }

    void fail(const Error& error) {
        m_complete = false;
        m_console.message(error);
    }

    void showYaml(const Document& document) {
        const frontmatter::Range yaml = document.parts().yaml;
        if (m_request.files.size() > 1)
            m_console.write("---\n");
        m_console.write(std::string_view(document.bytes()).substr(yaml.begin, yaml.size()));
    }

    void showField(const Document& document) {
        if (const auto value = document.value(*m_request.field))
            m_console.writeLine(value->isScalar() ? value->text() : toJson(*value));
    }

    std::string object(const QString& path, const Document& document) const {
        const std::string name = frontmatter::toJson(std::string_view(toUtf8(path)));
        if (m_request.field)
            return "{\"path\":" + name +
                   ",\"value\":" + toJson(document.value(*m_request.field).value_or(Value())) + '}';
        const std::string values = document.isNull() ? "null" : toJson(Value(document.values()));
        return "{\"path\":" + name + ",\"frontMatter\":" + values + '}';
    }

    static std::string errorObject(const QString& path, const Error& error) {
        return toJson(Value(Mapping{{"path", toUtf8(path)}, {"error", toUtf8(error.message)}}));
    }

    const ShowRequest& m_request;
    Console& m_console;
    bool m_complete = true;
    bool m_first = true;
};

} // namespace

int showCommand(const QStringList& arguments, Console& console) {
    const auto request = showRequest(arguments);
    if (!request)
        return wrongUsage(QStringLiteral("show"), request.error(), console);
    return Shower(*request, console).run();
}

} // namespace galley::cli
