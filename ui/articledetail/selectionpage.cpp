// What several selected articles have in common, and fields to set on all of them.
#include "ui/articledetail/selectionpage.h"

#include "ui/articledetail/editorfactory.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/articledetail/topicseditor.h"
#include "ui/articledetail/undokeys.h"
#include "ui/articledetail/urleditor.h"
#include "ui/support/text.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

using frontmatter::Sequence;

namespace {

/// Those that every summary tells.
constexpr const char* fields[] = {
    "published",       "quality",     "topics",    "type",         "category",          "provider.name",
    "provider.domain", "title",       "excerpt",   "heat",         "publishedDateTime", "updatedDateTime",
    "webUrl",          "originalUrl", "ampWebUrl", "cdnAmpWebUrl", "featuredContent",   "removed"};
/// So many articles are looked through at once; for more the window gets to breathe between fields.
constexpr int fewArticles = 1000;

/// The items of `common` that `topics` has too.
Sequence inBoth(const Sequence& common, const Value* topics) {
    Sequence both;
    const Sequence* others = topics ? topics->sequence() : nullptr;
    for (const Value& topic : common) {
        if (others && std::ranges::find(*others, topic) != others->end())
            both.push_back(topic);
    }
    return both;
}

} // namespace

SelectionPage::SelectionPage(Feed* feed, Edits* edits, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_edits(edits)
    , m_suggestions(feed)
    , m_selection(feed, edits, {})
    , m_heading(plainLabel({}, this))
    , m_hint(plainLabel(tr("Only fields you change are written."), this))
    , m_area(new QScrollArea(this))
    , m_form(new QWidget)
    , m_undoKeys(new UndoKeys(
          edits->undoStack(), [this](QObject*) { return isTyping(); }, this)) {
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_form);
    m_form->installEventFilter(this);
    auto* formLayout = new QVBoxLayout(m_form);
    formLayout->setContentsMargins(4, 6, 6, 6);
    formLayout->setSpacing(5);
    for (const char* field : fields)
        addRow(field);
    formLayout->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_heading->setContentsMargins(12, 8, 6, 0);
    m_hint->setContentsMargins(12, 2, 6, 4);
    layout->addWidget(m_heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_area, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { refreshNext(); });
    connect(edits, &Edits::changed, this, [this] { refreshSoon(); });
    connect(feed, &Feed::articlesChanged, this, [this] { refreshSoon(); });
}

void SelectionPage::addRow(const char* name) {
    const FieldPath field = *FieldPath::parse(name);
    FieldEditor* editor = makeEditor(field, &m_suggestions, m_form);
    auto* row = new FieldRow(editor, fieldTitle(field), m_form);
    row->setObjectName(QString::fromLatin1(name));
    m_form->layout()->addWidget(row);
    m_rows.push_back({field, row, false, {}});
    connectRow(m_rows.size() - 1);
    for (QWidget* input : editor->inputs())
        input->installEventFilter(m_undoKeys);
}

bool SelectionPage::isTyping() const {
    const auto* topics = static_cast<const TopicsEditor*>(row(QStringLiteral("topics"))->editor());
    return !topics->line()->text().isEmpty() || std::ranges::any_of(m_rows, &Row::isTouched);
}

void SelectionPage::connectRow(std::size_t index) {
    FieldEditor* editor = m_rows[index].widget->editor();
    connect(m_rows[index].widget, &FieldRow::removeRequested, this, [this, index] {
        request({BulkChange::Operation::RemoveField, m_rows[index].field, Value()});
    });
    if (auto* url = qobject_cast<UrlEditor*>(editor))
        connect(url, &UrlEditor::openUrlRequested, this, &SelectionPage::openUrlRequested);
    if (auto* topics = qobject_cast<TopicsEditor*>(editor)) {
        topics->setCommonOnly();
        const auto item = [this, index](BulkChange::Operation operation, const QString& topic) {
            request({operation, m_rows[index].field, Value(toUtf8(topic))});
        };
        connect(topics, &TopicsEditor::topicAdded, this,
                [item](const QString& topic) { item(BulkChange::Operation::AddItem, topic); });
        connect(topics, &TopicsEditor::topicRemoved, this,
                [item](const QString& topic) { item(BulkChange::Operation::RemoveItem, topic); });
        connect(topics, &FieldEditor::committed, this, [this, index] { refreshRow(m_rows[index]); });
        return;
    }
    connect(editor, &FieldEditor::edited, this, [this, index](const std::optional<Value>& value) {
        m_rows[index].isTouched = true;
        m_rows[index].entered = value;
    });
    connect(editor, &FieldEditor::withdrawn, this, [this, index] { m_rows[index].isTouched = false; });
    connect(editor, &FieldEditor::committed, this, [this, index] { finish(m_rows[index]); });
}

void SelectionPage::setArticles(const QList<ArticleId>& ids) {
    m_selection = FieldSelection(m_feed, m_edits, ids);
    m_heading->setText(tr("%n article(s) selected", nullptr, int(ids.size())));
    for (Row& row : m_rows) {
        row.isTouched = false;
        row.widget->editor()->abandon();
    }
    m_timer.stop();
    m_nextRow = 0;
    if (!ids.isEmpty())
        refreshNext();
}

void SelectionPage::focusFirstField() {
    m_area->verticalScrollBar()->setValue(0);
    m_rows.front().widget->focusEditor();
}

void SelectionPage::commitInput() {
    for (Row& row : m_rows) {
        row.widget->editor()->commitInput();
        finish(row);
    }
}

bool SelectionPage::abandon() {
    bool any = false;
    for (Row& row : m_rows) {
        any = any || row.isTouched;
        row.isTouched = false;
        row.widget->editor()->abandon();
        refreshRow(row);
    }
    return any;
}

FieldRow* SelectionPage::row(const QString& field) const {
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row& row) { return row.widget->objectName() == field; });
    return found == m_rows.end() ? nullptr : found->widget;
}

void SelectionPage::finish(Row& row) {
    if (!row.isTouched)
        return;
    row.isTouched = false;
    if (row.entered)
        request({BulkChange::Operation::Set, row.field, *row.entered});
    refreshRow(row);
}

void SelectionPage::request(const BulkChange& change) {
    const BulkPlan plan = planBulkChange(*m_feed, *m_edits, m_selection.ids(), change);
    if (plan.changing > 0)
        emit changesRequested(plan);
    else
        emit told(plan.summary);
}

void SelectionPage::refreshSoon() {
    if (m_selection.ids().isEmpty())
        return;
    m_nextRow = 0;
    m_timer.start(0);
}

void SelectionPage::refreshNext() {
    const bool few = m_selection.ids().size() <= fewArticles;
    do {
        refreshRow(m_rows[m_nextRow]);
        ++m_nextRow;
    } while (few && m_nextRow < m_rows.size());
    if (m_nextRow < m_rows.size())
        m_timer.start(0);
    else
        placeLabels();
}

void SelectionPage::refreshRow(Row& row) {
    if (row.isTouched)
        return;
    if (row.field == FieldPath("topics"))
        return refreshTopics(row);
    FieldSelection::Field field = m_selection.field(row.field);
    if (field.differs && row.field == FieldPath("published"))
        field = commonPublished();
    const FieldState state{field.value, field.value, field.differs, !m_selection.isEditable()};
    // Without `published` an article is published, which should not come about unseen.
    const bool canRemove = (field.value || field.differs) && row.field != FieldPath("published");
    row.widget->setState(state, {.canRemove = canRemove});
}

FieldSelection::Field SelectionPage::commonPublished() const {
    // Written differently, they may still all be published.
    std::optional<bool> common;
    for (const ArticleId id : m_selection.ids()) {
        if (!m_feed->article(id).isReadable())
            continue;
        const std::optional<Value> value = m_edits->value(id, FieldPath("published"));
        const bool isPublished = !value || isPublishing(*value);
        if (common.value_or(isPublished) != isPublished)
            return {true, std::nullopt};
        common = isPublished;
    }
    return {false, Value(common.value_or(true))};
}

void SelectionPage::refreshTopics(Row& row) {
    const FieldSelection::Field field = m_selection.field(row.field);
    FieldState state{field.value, field.value, field.differs, !m_selection.isEditable()};
    if (!field.differs)
        return row.widget->setState(state, {.canRemove = field.value.has_value()});
    std::optional<Sequence> common;
    for (const ArticleId id : m_selection.ids()) {
        if (!m_feed->article(id).isReadable())
            continue;
        const std::optional<Value> topics = m_edits->value(id, row.field);
        const Value* list = topics ? &*topics : nullptr;
        common =
            !common ? (list && list->sequence() ? *list->sequence() : Sequence()) : inBoth(*common, list);
        if (common->empty())
            break;
    }
    state.value = Value(common.value_or(Sequence()));
    row.widget->setState(
        state, {.canRemove = true,
                .note = !common || common->empty() ? QString() : tr("Some have other topics, too.")});
}

void SelectionPage::placeLabels() {
    QList<FieldRow*> rows;
    for (const Row& row : m_rows)
        rows.append(row.widget);
    alignLabels(rows, m_form->width());
}

bool SelectionPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        placeLabels();
    return QWidget::eventFilter(watched, event);
}

} // namespace galley
