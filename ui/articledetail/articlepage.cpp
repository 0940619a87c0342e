// Everything about one article: its fields, the records in its lists, its body.
#include "ui/articledetail/articlepage.h"

#include "core/editing/valuetext.h"
#include "ui/articledetail/bodyview.h"
#include "ui/articledetail/breadcrumb.h"
#include "ui/articledetail/fieldrow.h"
#include "ui/articledetail/recordlisteditor.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/text.h"

#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// The list a record stands in.
FieldPath listOf(const FieldPath& record) {
    return record.parent();
}

int indexOf(const FieldPath& record) {
    return int(std::get<std::size_t>(record.steps().back()));
}

} // namespace

ArticlePage::ArticlePage(ShownArticle* article, QWidget* parent)
    : QWidget(parent)
    , m_article(article)
    , m_suggestions(article->feed())
    , m_path(new ElidedLabel(this))
    , m_notices(plainLabel({}, this))
    , m_breadcrumb(new Breadcrumb(this))
    , m_stack(new QStackedWidget(this))
    , m_body(new BodyView) {
    m_main = addForm(RecordForm::Kind::Article, m_body);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_path->setContentsMargins(12, 6, 6, 0);
    m_notices->setContentsMargins(12, 4, 6, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_path);
    layout->addWidget(m_notices);
    layout->addWidget(m_breadcrumb);
    layout->addWidget(m_stack, 1);
    m_breadcrumb->hide();
    m_stack->addActions(m_breadcrumb->steps());
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_main.form->clearUnknown(); });
    connect(m_breadcrumb, &Breadcrumb::backRequested, this, [this] { goBack(); });
    connect(m_breadcrumb, &Breadcrumb::recordRequested, this, [this](int index) {
        const FieldPath list = listOf(m_trail.takeLast());
        open(list.child(std::size_t(index)));
    });
    connect(article, &ShownArticle::switched, this, [this] { showSwitched(); });
    connect(article, &ShownArticle::completed, this, [this] { showCompleted(); });
    connect(article, &ShownArticle::changed, this, [this] { refresh(); });
    connect(article, &ShownArticle::problemsChanged, this, [this] {
        updateHeader();
        shownForm()->refreshProblems();
    });
}

ArticlePage::Place ArticlePage::addForm(RecordForm::Kind kind, QWidget* below) {
    auto* content = new QWidget;
    auto* form = new RecordForm(kind, m_article, &m_suggestions, content);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(form);
    if (below)
        layout->addWidget(below);
    layout->addStretch();
    auto* area = new QScrollArea(m_stack);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    m_stack->addWidget(area);
    connect(form, &RecordForm::openRequested, this, [this](const FieldPath& record) { open(record); });
    connect(form, &RecordForm::openUrlRequested, this, &ArticlePage::openUrlRequested);
    return {area, form};
}

ArticlePage::Place& ArticlePage::placeOf(const FieldPath& record) {
    if (record.empty())
        return m_main;
    const bool isImage = record.lastKey() == "images";
    Place& place = isImage ? m_image : m_related;
    if (!place.form) {
        place = addForm(isImage ? RecordForm::Kind::Image : RecordForm::Kind::Related, nullptr);
        place.form->makeRows(RecordForm::allRows);
    }
    return place;
}

RecordForm* ArticlePage::shownForm() const {
    const FieldPath record = m_trail.isEmpty() ? FieldPath() : m_trail.last();
    return const_cast<ArticlePage*>(this)->placeOf(record).form;
}

void ArticlePage::focusFirstField() {
    const Place& place = m_trail.isEmpty() ? m_main : placeOf(m_trail.last());
    place.area->verticalScrollBar()->setValue(0);
    place.form->focusFirstField();
}

void ArticlePage::focusField(const FieldPath& path) {
    while (goBack()) {
    }
    for (FieldPath field = path; !field.empty(); field = field.parent()) {
        FieldRow* row = m_main.form->row(toQString(field.toString()));
        if (!row || row->isHidden())
            continue;
        m_main.area->ensureWidgetVisible(row);
        return row->focusEditor();
    }
    focusFirstField();
}

void ArticlePage::open(const FieldPath& record) {
    m_trail.append(record);
    const Place& place = placeOf(record);
    place.form->setRecord(record);
    place.area->verticalScrollBar()->setValue(0);
    m_stack->setCurrentWidget(place.area);
    updateBreadcrumb();
    place.form->focusFirstField();
}

bool ArticlePage::goBack() {
    if (m_trail.isEmpty())
        return false;
    const FieldPath left = m_trail.takeLast();
    const FieldPath record = m_trail.isEmpty() ? FieldPath() : m_trail.last();
    const Place& place = placeOf(record);
    place.form->setRecord(record);
    m_stack->setCurrentWidget(place.area);
    updateBreadcrumb();
    QString field = toQString(listOf(left).toString());
    if (!record.empty())
        field.remove(0, toQString(record.toString()).size() + 1);
    if (FieldRow* row = place.form->row(field)) {
        static_cast<RecordListEditor*>(row->editor())->setCurrentRecord(indexOf(left));
        row->focusEditor();
    }
    return true;
}

void ArticlePage::showSwitched() {
    m_trail.clear();
    m_stack->setCurrentWidget(m_main.area);
    updateBreadcrumb();
    updateHeader();
    m_main.form->setRecord({});
    if (m_article->id() >= 0)
        m_patience.start();
}

void ArticlePage::showCompleted() {
    m_patience.stop();
    m_body->setBody(m_article->document() ? m_article->document()->body() : std::string_view());
    refresh();
}

void ArticlePage::refresh() {
    leaveVanished();
    updateHeader();
    updateBreadcrumb();
    shownForm()->refresh();
}

void ArticlePage::leaveVanished() {
    if (!m_article->document())
        return;
    // A record one past the end is a new one; what lies beyond was taken away, by an undo for example.
    while (!m_trail.isEmpty() && indexOf(m_trail.last()) > countOf(listOf(m_trail.last())))
        goBack();
}

int ArticlePage::countOf(const FieldPath& list) const {
    const Value* value = frontmatter::valueAt(m_article->values(), list);
    return value && value->sequence() ? int(value->sequence()->size()) : 0;
}

void ArticlePage::updateHeader() {
    if (m_article->id() < 0)
        return;
    const Article& article = m_article->feed()->article(m_article->id());
    m_path->setText(article.path());
    QStringList notices;
    if (const QString failure = m_article->edits()->failureOf(m_article->id()); !failure.isEmpty())
        notices.append(tr("Not saved: %1").arg(failure));
    for (const Conflict& conflict : m_article->edits()->conflictsOf(m_article->id()))
        notices.append(conflictText(conflict));
    // Where fields are marked, what they say need not be said twice.
    for (const Problem& problem :
         m_article->marksProblems() ? std::span<const Problem>() : article.problems())
        notices.append(problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(problem.message)
                                        : problem.message);
    m_notices->setText(notices.join(u'\n'));
    m_notices->setVisible(!notices.isEmpty());
}

void ArticlePage::updateBreadcrumb() {
    m_breadcrumb->setVisible(!m_trail.isEmpty());
    if (m_trail.isEmpty())
        return m_breadcrumb->setNowhere();
    const FieldPath list = listOf(m_trail.last());
    m_breadcrumb->setPlace(fieldTitle(list), indexOf(m_trail.last()), countOf(list));
}

} // namespace galley
