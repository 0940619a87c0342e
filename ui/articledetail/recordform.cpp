// The fields of one record as a form: an article, a related article or an image.
#include "ui/articledetail/recordform.h"

#include "ui/articledetail/editorfactory.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/articledetail/longtexteditor.h"
#include "ui/articledetail/pathtools.h"
#include "ui/articledetail/recordlisteditor.h"
#include "ui/articledetail/topicseditor.h"
#include "ui/articledetail/undokeys.h"
#include "ui/articledetail/urleditor.h"
#include "ui/support/text.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <string_view>

namespace galley {

using frontmatter::Mapping;

namespace {

constexpr int groupGap = 10;

/// Fields in the order they are read and edited in; an empty name starts a new group. `name` belongs to
/// people and the like.
constexpr std::string_view articleRows[] = {"title",
                                            "name",
                                            "excerpt",
                                            "",
                                            "published",
                                            "quality",
                                            "heat",
                                            "topics",
                                            "",
                                            "type",
                                            "category",
                                            "publishedDateTime",
                                            "updatedDateTime",
                                            "",
                                            "provider.name",
                                            "provider.domain",
                                            "provider.images",
                                            "",
                                            "images",
                                            "",
                                            "webUrl",
                                            "originalUrl",
                                            "ampWebUrl",
                                            "cdnAmpWebUrl",
                                            "",
                                            "related",
                                            "",
                                            "featuredContent",
                                            "removed",
                                            "secured"};
constexpr std::string_view relatedRows[] = {"title",
                                            "excerpt",
                                            "",
                                            "type",
                                            "quality",
                                            "publishedDateTime",
                                            "",
                                            "provider.name",
                                            "provider.domain",
                                            "provider.images",
                                            "",
                                            "images",
                                            "",
                                            "webUrl",
                                            "originalUrl",
                                            "ampWebUrl",
                                            "cdnAmpWebUrl"};
constexpr std::string_view imageRows[] = {"url", "title", "width", "height", "isCached"};

std::span<const std::string_view> rowsOf(RecordForm::Kind kind) {
    switch (kind) {
    case RecordForm::Kind::Related:
        return relatedRows;
    case RecordForm::Kind::Image:
        return imageRows;
    case RecordForm::Kind::Article:
        break;
    }
    return articleRows;
}

/// A path of that kind of record, by which a field's type and title are found.
FieldPath samplePath(RecordForm::Kind kind) {
    switch (kind) {
    case RecordForm::Kind::Related:
        return FieldPath("related").child(std::size_t(0));
    case RecordForm::Kind::Image:
        return FieldPath("images").child(std::size_t(0));
    case RecordForm::Kind::Article:
        break;
    }
    return {};
}

/// Whether an input is the line for a new topic, and holds one that is not added yet.
bool holdsUntakenText(QObject* input) {
    const auto* topics = qobject_cast<TopicsEditor*>(input->parent());
    return topics && input == topics->line() && !topics->line()->text().isEmpty();
}

} // namespace

RecordForm::RecordForm(Kind kind, ShownArticle* article, const Suggestions* suggestions, QWidget* parent)
    : QWidget(parent)
    , m_article(article)
    , m_suggestions(suggestions)
    , m_undoKeys(new UndoKeys(article->edits()->undoStack(), holdsUntakenText, this))
    , m_kind(kind)
    , m_record(samplePath(kind))
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(4, 6, 6, 6);
    m_layout->setSpacing(5);
    connect(article->edits(), &Edits::revisited, this, [this] { forgetTyping(); });
}

bool RecordForm::makeRows(int most) {
    const std::span<const std::string_view> names = rowsOf(m_kind);
    for (; m_named < names.size() && most > 0; ++m_named) {
        const std::string_view name = names[m_named];
        if (name.empty()) {
            m_layout->addSpacing(groupGap);
            continue;
        }
        const FieldPath field = *FieldPath::parse(name);
        addRow(field, makeEditor(joined(m_record, field), m_suggestions, this), name == "name");
        --most;
    }
    if (m_named == names.size() && !m_othersHeading)
        makeOthersHeading();
    return m_othersHeading;
}

void RecordForm::makeOthersHeading() {
    m_othersHeading = plainLabel(tr("Other fields"), this);
    m_othersHeading->setContentsMargins(8, 0, 0, 0);
    QFont bold = m_othersHeading->font();
    bold.setBold(true);
    m_othersHeading->setFont(bold);
    m_othersHeading->hide();
    m_layout->addSpacing(groupGap);
    m_layout->addWidget(m_othersHeading);
}

void RecordForm::addRow(const FieldPath& field, FieldEditor* editor, bool onlyIfPresent) {
    auto* row = new FieldRow(editor, fieldTitle(joined(m_record, field)), this);
    row->setObjectName(toQString(field.toString()));
    m_layout->addWidget(row);
    m_rows.push_back({field, row, -1, onlyIfPresent, false});
    connectRow(m_rows.size() - 1);
    connectEditor(m_rows.size() - 1);
    for (QWidget* input : editor->inputs())
        input->installEventFilter(m_undoKeys);
    // Otherwise all of them are when the form is shown first, which takes longer than a frame has time for.
    for (QWidget* part : row->findChildren<QWidget*>())
        part->ensurePolished();
}

void RecordForm::connectRow(std::size_t index) {
    FieldRow* row = m_rows[index].widget;
    connect(row, &FieldRow::revertRequested, this,
            [this, index] { m_article->revert(pathOf(m_rows[index])); });
    connect(row, &FieldRow::removeRequested, this,
            [this, index] { m_article->change(pathOf(m_rows[index]), std::nullopt); });
}

void RecordForm::connectEditor(std::size_t index) {
    FieldEditor* editor = m_rows[index].widget->editor();
    connect(editor, &FieldEditor::edited, this,
            [this, index](const std::optional<Value>& value, bool typing) { enter(index, value, typing); });
    connect(editor, &FieldEditor::withdrawn, this,
            [this, index](const std::optional<Value>& before) { enter(index, before, true); });
    connect(editor, &FieldEditor::committed, this, [this, index] { m_rows[index].mergeId = -1; });
    if (auto* url = qobject_cast<UrlEditor*>(editor))
        connect(url, &UrlEditor::openUrlRequested, this, &RecordForm::openUrlRequested);
    if (auto* list = qobject_cast<RecordListEditor*>(editor)) {
        connect(list, &RecordListEditor::openRequested, this, [this, index](int item) {
            emit openRequested(pathOf(m_rows[index]).child(std::size_t(item)));
        });
    }
}

void RecordForm::enter(std::size_t index, const std::optional<Value>& value, bool typing) {
    Row& row = m_rows[index];
    if (typing && row.mergeId < 0)
        row.mergeId = m_article->newMergeId();
    m_article->change(pathOf(row), value, typing ? row.mergeId : -1);
}

FieldPath RecordForm::pathOf(const Row& row) const {
    return joined(m_record, row.field);
}

void RecordForm::setRecord(const FieldPath& record) {
    m_record = record;
    forgetTyping();
    for (Row& row : m_rows) {
        row.widget->editor()->setPath(pathOf(row));
        row.widget->editor()->abandon();
    }
    refresh();
}

void RecordForm::refresh() {
    showOthers();
    for (Row& row : m_rows) {
        if (m_article->knows(pathOf(row)))
            refreshRow(row);
    }
    placeLabels();
}

void RecordForm::refreshProblems() {
    for (Row& row : m_rows) {
        if (m_article->knows(pathOf(row)))
            row.widget->setProblem(m_article->problemsAt(pathOf(row)));
    }
}

void RecordForm::clearUnknown() {
    for (Row& row : m_rows) {
        if (!m_article->knows(pathOf(row)))
            row.widget->setState({.readOnly = true}, {});
    }
}

void RecordForm::refreshRow(Row& row) {
    if (row.isOther && row.widget->isHidden())
        return;
    const FieldPath path = pathOf(row);
    const FieldType type = fieldInfo(path).type;
    const bool isPayload = type == FieldType::Secured; // which says itself why it is read-only
    const bool isReadOnly = isPayload || type == FieldType::Provider;
    const FieldState state{m_article->value(path), m_article->original(path), false, isReadOnly};
    row.widget->setState(state, {.isDirty = m_article->isDirty(path),
                                 .canRemove = state.value.has_value(),
                                 .readOnlyReason = isPayload ? QString() : m_article->readOnlyReason(path),
                                 .problem = m_article->problemsAt(path)});
    if (row.onlyIfPresent)
        row.widget->setVisible(state.value || state.original);
}

void RecordForm::showOthers() {
    if (!m_article->document())
        return; // they are known in a moment
    const std::vector<FieldPath> others = otherFields();
    std::size_t used = 0;
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        if (m_rows[index].isOther)
            m_rows[index].widget->setVisible(used++ < others.size());
    }
    for (; used < others.size(); ++used) {
        addRow(others[used], new LongTextEditor(joined(m_record, others[used]), this), false);
        m_rows.back().isOther = true;
        m_rows.back().widget->show();
    }
    auto other = others.begin();
    for (Row& row : m_rows) {
        if (!row.isOther || other == others.end())
            continue;
        row.field = *other++;
        row.widget->editor()->setPath(pathOf(row));
        row.widget->setObjectName(toQString(row.field.toString()));
        row.widget->setTitle(toQString(row.field.toString()));
    }
    m_othersHeading->setVisible(!others.empty());
}

std::vector<FieldPath> RecordForm::otherFields() const {
    std::vector<FieldPath> others;
    const auto collect = [&](const auto& self, const FieldPath& inside) -> void {
        const FieldPath path = joined(m_record, inside);
        const Value* record =
            path.empty() ? &m_article->values() : frontmatter::valueAt(m_article->values(), path);
        if (!record || !record->mapping())
            return;
        for (const auto& [key, value] : *record->mapping()) {
            const FieldPath field = inside.child(key);
            const auto known = std::ranges::find_if(
                m_rows, [&](const Row& row) { return !row.isOther && field.isPrefixOf(row.field); });
            const bool isAround = known != m_rows.end() && known->field != field;
            if (isAround && value.mapping())
                self(self, field);
            else if (known == m_rows.end() || (isAround && !value.isNull())) // a provider may be a text
                others.push_back(field);
        }
    };
    collect(collect, {});
    return others;
}

FieldRow* RecordForm::row(const QString& field) const {
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row& row) { return row.widget->objectName() == field; });
    return found == m_rows.end() ? nullptr : found->widget;
}

void RecordForm::focusFirstField() {
    m_rows.front().widget->focusEditor();
}

void RecordForm::commitInput() {
    for (const Row& row : m_rows)
        row.widget->editor()->commitInput();
}

void RecordForm::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeLabels();
}

void RecordForm::placeLabels() {
    QList<FieldRow*> rows;
    for (const Row& row : m_rows)
        rows.append(row.widget);
    alignLabels(rows, width());
}

void RecordForm::forgetTyping() {
    for (Row& row : m_rows)
        row.mergeId = -1;
}

} // namespace galley
