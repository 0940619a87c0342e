// The detail panel: all fields of the selected article, or what several have in common.
#include "ui/articledetail/articledetail.h"

#include "ui/articledetail/articlepage.h"
#include "ui/articledetail/selectionpage.h"
#include "ui/articledetail/shownarticle.h"
#include "ui/articledetail/unreadablepage.h"
#include "ui/support/emptystate.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace galley {

namespace {

constexpr int rowsAtOnce = 6;

} // namespace

ArticleDetail::ArticleDetail(Feed* feed, Edits* edits, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_edits(edits)
    , m_article(new ShownArticle(feed, edits, this))
    , m_pages(new QStackedWidget(this))
    , m_emptyPage(new EmptyState(m_pages))
    , m_articlePage(new ArticlePage(m_article, m_pages))
    , m_unreadablePage(new UnreadablePage(feed, m_pages)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_emptyPage->setHeading(tr("No article selected"));
    m_emptyPage->setHint(tr("Select an article to see and edit its fields."));
    for (QWidget* page : {static_cast<QWidget*>(m_emptyPage), static_cast<QWidget*>(m_articlePage),
                          static_cast<QWidget*>(m_unreadablePage)})
        m_pages->addWidget(page);
    connect(m_articlePage, &ArticlePage::openUrlRequested, this, &ArticleDetail::openUrlRequested);
    connect(m_article, &ShownArticle::completed, this, [this] { choosePage(); });
    connect(feed, &Feed::articlesChanged, this, [this](const QList<int>& ids) {
        if (m_ids.size() == 1 && ids.contains(m_ids.first()))
            choosePage();
    });
    connect(feed, &Feed::articlesRemoved, this, [this] { setArticles(m_ids); });
}

bool ArticleDetail::prepare() {
    return m_articlePage->makeRows(rowsAtOnce);
}

SelectionPage* ArticleDetail::selectionPage() {
    if (!m_selectionPage) {
        m_selectionPage = new SelectionPage(m_feed, m_edits, m_pages);
        m_pages->addWidget(m_selectionPage);
        connect(m_selectionPage, &SelectionPage::changesRequested, this, &ArticleDetail::changesRequested);
        connect(m_selectionPage, &SelectionPage::openUrlRequested, this, &ArticleDetail::openUrlRequested);
        connect(m_selectionPage, &SelectionPage::told, this, &ArticleDetail::told);
    }
    return m_selectionPage;
}

void ArticleDetail::setProblems(const ProblemFinder* problems) {
    m_article->setProblems(problems);
}

void ArticleDetail::setArticles(const QList<ArticleId>& ids) {
    QList<ArticleId> there = ids;
    there.removeIf([this](ArticleId id) { return !m_feed->contains(id); });
    if (there == m_ids)
        return;
    m_ids = there;
    m_articlePage->makeRows(RecordForm::allRows);
    m_article->show(m_ids.size() == 1 ? m_ids.first() : -1);
    if (m_selectionPage || m_ids.size() > 1)
        selectionPage()->setArticles(m_ids.size() > 1 ? m_ids : QList<ArticleId>());
    choosePage();
}

void ArticleDetail::choosePage() {
    if (m_ids.size() != 1) {
        m_pages->setCurrentWidget(m_ids.isEmpty() ? static_cast<QWidget*>(m_emptyPage) : m_selectionPage);
        return;
    }
    const bool readable = m_feed->article(m_ids.first()).isReadable() && !m_article->error();
    if (!readable)
        m_unreadablePage->show(m_ids.first(), m_article->error());
    m_pages->setCurrentWidget(readable ? static_cast<QWidget*>(m_articlePage) : m_unreadablePage);
}

void ArticleDetail::focusFirstField() {
    if (m_pages->currentWidget() == m_articlePage)
        m_articlePage->focusFirstField();
    else if (m_selectionPage && m_pages->currentWidget() == m_selectionPage)
        m_selectionPage->focusFirstField();
    else if (m_pages->currentWidget() == m_unreadablePage)
        m_unreadablePage->focusFirstField();
}

void ArticleDetail::focusField(const FieldPath& path) {
    if (m_pages->currentWidget() == m_articlePage)
        m_articlePage->focusField(path);
}

void ArticleDetail::commitInput() {
    if (m_pages->currentWidget() == m_articlePage)
        m_articlePage->shownForm()->commitInput();
    else if (m_selectionPage && m_pages->currentWidget() == m_selectionPage)
        m_selectionPage->commitInput();
}

QSize ArticleDetail::sizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 60, 640);
}

QSize ArticleDetail::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 30, 200);
}

void ArticleDetail::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    if (m_selectionPage && m_pages->currentWidget() == m_selectionPage && m_selectionPage->abandon())
        return;
    if (m_pages->currentWidget() == m_articlePage && m_articlePage->goBack())
        return;
    emit leaveRequested();
}

} // namespace galley
