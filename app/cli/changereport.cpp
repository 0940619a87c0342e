// Text: `path: field: old -> new`, values as JSON so that they can be told apart. JSON: one object.
#include "app/cli/changereport.h"

#include "app/cli/text.h"

namespace galley::cli {
namespace {

using frontmatter::Mapping;
using frontmatter::Sequence;

std::string shown(const std::optional<Value>& value) {
    return value ? toJson(*value) : std::string("(none)");
}

Value editObject(const Edit& edit) {
    Mapping object = {{"field", edit.path.toString()}};
    if (edit.original)
        object.emplace_back("old", *edit.original);
    if (edit.value)
        object.emplace_back("new", *edit.value);
    return object;
}

Value failureObject(const Error& error) {
    Mapping object = {{"path", toUtf8(error.path)}, {"message", toUtf8(error.message)}};
    if (error.line > 0)
        object.emplace_back("line", error.line);
    if (error.column > 0)
        object.emplace_back("column", error.column);
    return object;
}

} // namespace

void ChangeReport::addChanged(const QString& path, std::vector<Edit> edits) {
    m_changed.push_back({path, std::move(edits)});
}

void ChangeReport::printText(Console& console) const {
    for (const auto& [path, edits] : m_changed)
        for (const Edit& edit : edits)
            console.writeLine(printable(toUtf8(path) + ": " + edit.path.toString() + ": " +
                                        shown(edit.original) + " -> " + shown(edit.value)));
}

void ChangeReport::printJson(Console& console) const {
    Sequence changed;
    for (const auto& [path, edits] : m_changed) {
        Sequence changes;
        for (const Edit& edit : edits)
            changes.push_back(editObject(edit));
        changed.push_back(Mapping{{"path", toUtf8(path)}, {"changes", std::move(changes)}});
    }
    Sequence unchanged;
    for (const QString& path : m_unchanged)
        unchanged.emplace_back(toUtf8(path));
    Sequence failed;
    for (const Error& error : m_failures)
        failed.push_back(failureObject(error));
    const Value report = Mapping{{"dryRun", m_dryRun},
                                 {"changed", std::move(changed)},
                                 {"unchanged", std::move(unchanged)},
                                 {"failed", std::move(failed)}};
    console.writeLine(toJson(report));
}

void ChangeReport::printMessages(Console& console) const {
    int canceled = 0;
    for (const Error& error : m_failures)
        if (error.code == Error::Code::Canceled)
            ++canceled;
        else
            console.message(error);
    if (canceled > 0)
        console.message(translated("Saving was canceled; articles left as they were: %1").arg(canceled));
    const QString counts = m_dryRun ? translated("would change: %1, already so: %2, cannot change: %3")
                                    : translated("changed: %1, already so: %2, failed: %3");
    console.message(counts.arg(m_changed.size()).arg(m_unchanged.size()).arg(m_failures.size()));
}

} // namespace galley::cli
