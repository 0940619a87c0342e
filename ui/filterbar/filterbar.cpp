// The filter field.
#include "ui/filterbar/filterbar.h"

#include "ui/filterbar/filterchips.h"
#include "ui/filterbar/queryedit.h"
#include "ui/filterbar/querynote.h"
#include "ui/filterbar/suggestionlist.h"
#include "ui/support/actions.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/support/workbench.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace galley {
namespace {
constexpr int narrowest = 150;
constexpr int widest = 520;
constexpr int pauseMSecs = 500;     ///< what is half typed is no mistake yet
constexpr qsizetype fewEarlier = 5; ///< above the fields
} // namespace

FilterBar::FilterBar(Workbench* workbench, QSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_edit(new QueryEdit(this))
    , m_focus(makeAction(this, {u"focusFilter"_qs,
                                u"filter"_qs,
                                tr("&Filter"),
                                tr("Show only articles that match words and fields"),
                                {QKeySequence::Find}}))
    , m_chips(new FilterChips)
    , m_pause(new QTimer(this))
    , m_history(settings) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addStretch(1);
    layout->addWidget(m_edit, 1000); // takes all there is up to its widest, at the right
    m_edit->setObjectName(u"filter"_qs);
    m_edit->setMinimumWidth(narrowest);
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(tr("Filter"));
    QAction* sign = m_edit->addAction(symbolicIcon(u"filter"_qs), QLineEdit::LeadingPosition);
    sign->setText(tr("Filter"));
    sign->setToolTip(tr("Suggest fields and earlier filters"));
    m_edit->setMaximumWidth(widest);
    m_edit->installEventFilter(this);
    describe(m_edit, tr("Filter articles"),
             tr("Words, or fields such as quality:>=60 and topic:\"Open Source\"; Ctrl+Space lists them"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMSecs);
    connect(m_chips, &FilterChips::queryChanged, this, &FilterBar::setText);
    connect(m_pause, &QTimer::timeout, this, &FilterBar::showState);
    connect(sign, &QAction::triggered, this, [this] { suggest(true); });
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::apply);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { suggest(false); });
    connect(&m_counts, &ValueCounts::counted, this, [this] {
        if (m_edit->hasFocus() && !m_completion.field.isEmpty())
            suggest(false);
    });
    connect(&m_counts, &ValueCounts::forgotten, this, [this] {
        if (m_list && m_list->isVisible() && !m_completion.field.isEmpty())
            suggest(false);
    });
    connect(m_focus, &QAction::triggered, this, [this] {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
    });
    connect(workbench, &Workbench::sessionChanged, this, &FilterBar::follow);
    connect(workbench, &Workbench::loadingChanged, this, [this] {
        m_counts.clear();
        if (m_list && m_list->isVisible() && !m_completion.field.isEmpty())
            suggest(false);
    });
    follow(workbench->session());
}

FilterBar::~FilterBar() = default;

void FilterBar::follow(FeedSession* session) {
    m_edit->clear();
    m_counts.clear();
    m_edit->setEnabled(session);
    m_focus->setEnabled(session);
    hideOverlays();
    showChips();
    if (session)
        connect(session->list(), &ArticleListModel::searchingChanged, this, [this](bool searching) {
            if (searching)
                m_pause->start();
            else
                showState();
        });
}

FilterChips* FilterBar::chips() const {
    return m_chips;
}

void FilterBar::clear() {
    m_edit->clear();
}

QString FilterBar::text() const {
    return m_edit->text();
}

void FilterBar::setText(const QString& text) {
    if (text == m_edit->text())
        apply(text);
    else
        m_edit->setText(text);
    showError(); // whoever set it should see at once why nothing happens
}

void FilterBar::showError() {
    FeedSession* session = m_workbench->session();
    const auto error = session ? session->list()->filterError() : std::nullopt;
    if (!error)
        return;
    makeOverlays();
    m_edit->markError(error->begin, error->size);
    if (!m_list->isVisible())
        m_note->showError(*error);
}

void FilterBar::apply(const QString& text) {
    FeedSession* session = m_workbench->session();
    if (!session)
        return;
    session->list()->setFilterText(text);
    if (m_note)
        m_note->hide();
    const auto error = session->list()->filterError();
    m_edit->markError(0, 0);
    showChips();
    if (error || session->list()->isSearching())
        m_pause->start();
    else
        m_pause->stop();
}

/// What is wrong, or that files are read; nothing where neither is.
void FilterBar::showState() {
    FeedSession* session = m_workbench->session();
    if (!session)
        return;
    makeOverlays();
    showChips();
    if (const auto error = session->list()->filterError()) {
        m_edit->markError(error->begin, error->size);
        if (m_edit->hasFocus())
            showError();
    } else if (session->list()->isSearching()) {
        m_note->showSearching();
    } else {
        m_note->hide();
    }
}

void FilterBar::showChips() {
    FeedSession* session = m_workbench->session();
    if (m_chips)
        m_chips->showQuery(session && isEnabled() ? session->list()->query() : Query());
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        showChips();
}

void FilterBar::makeOverlays() {
    if (m_list)
        return;
    m_list = new SuggestionList(m_edit);
    m_note = new QueryNote(m_edit);
    connect(m_list, &SuggestionList::chosen, this, &FilterBar::accept);
    connect(m_note, &QueryNote::suggestionTaken, this, &FilterBar::takeCorrection);
}

void FilterBar::hideOverlays() {
    if (!m_list)
        return;
    m_list->hide();
    m_note->hide();
}

void FilterBar::suggest(bool evenForNothing) {
    FeedSession* session = m_workbench->session();
    if (!session)
        return;
    makeOverlays();
    m_completion = completionAt(m_edit->text(), m_edit->cursorPosition(), m_counts);
    if (!m_completion.field.isEmpty() && m_counts.field() != m_completion.field)
        m_counts.count(*session->table(), m_completion.field);
    if (m_completion.size == 0 && !evenForNothing)
        m_completion.suggestions.clear();
    if (m_edit->text().isEmpty() && evenForNothing)
        std::ranges::move(earlier(fewEarlier),
                          std::inserter(m_completion.suggestions, m_completion.suggestions.begin()));
    m_note->hide();
    m_list->suggest(m_completion.suggestions);
}

std::vector<QuerySuggestion> FilterBar::earlier(qsizetype most) const {
    QStringList filters = m_history.filters();
    filters.removeAll(m_edit->text());
    filters = filters.mid(0, most);
    std::vector<QuerySuggestion> suggestions(static_cast<std::size_t>(filters.size()));
    std::ranges::transform(filters, suggestions.begin(), [](const QString& text) {
        return QuerySuggestion{text, tr("earlier")};
    });
    return suggestions;
}

void FilterBar::suggestEarlier() {
    makeOverlays();
    m_completion = {0, m_edit->text().size(), {}, earlier(FilterHistory::most)};
    m_list->suggest(m_completion.suggestions);
}

/// Puts a suggestion in the place of what is typed of it; a field waits for its value.
void FilterBar::accept(const QString& suggestion) {
    QString text = m_edit->text();
    text.replace(m_completion.begin, m_completion.size, suggestion);
    const qsizetype cursor = m_completion.begin + suggestion.size();
    m_list->hide();
    m_edit->setFocus();
    m_edit->setText(text);
    m_edit->setCursorPosition(static_cast<int>(cursor));
    if (suggestion.endsWith(u':'))
        suggest(true);
}

void FilterBar::takeCorrection() {
    FeedSession* session = m_workbench->session();
    const auto error = session ? session->list()->filterError() : std::nullopt;
    if (!error || !error->hasReplacement)
        return;
    QString text = m_edit->text();
    text.replace(error->begin, error->size, error->suggestion);
    m_edit->setFocus();
    m_edit->setText(text);
}

/// Runs the query again, so that what was edited out of it goes. A wrong one is told instead.
void FilterBar::leave() {
    hideOverlays();
    apply(m_edit->text());
    FeedSession* session = m_workbench->session();
    if (session && session->list()->filterError()) {
        showState();
        return;
    }
    m_history.add(m_edit->text());
    emit leaveRequested();
}

bool FilterBar::takeListKey(int key) {
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->moveBy(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Tab:
        accept(m_list->current().isEmpty() ? m_list->first() : m_list->current());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->current().isEmpty())
            return false;
        accept(m_list->current());
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    default:
        return false;
    }
}

bool FilterBar::takeKey(const QKeyEvent* key) {
    if (m_list && m_list->isVisible() && key->modifiers() == Qt::NoModifier && takeListKey(key->key()))
        return true;
    const bool isControl = key->modifiers() == Qt::ControlModifier;
    switch (key->key()) {
    case Qt::Key_Space:
        if (isControl)
            suggest(true);
        return isControl;
    case Qt::Key_Up:
        suggestEarlier();
        return true;
    case Qt::Key_Escape:
        m_history.add(m_edit->text());
        m_edit->clear();
        hideOverlays();
        emit leaveRequested();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isControl)
            takeCorrection();
        else
            leave();
        return true;
    default:
        return false;
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        hideOverlays();
        FeedSession* session = m_workbench->session();
        if (session && !session->list()->filterError())
            m_history.add(m_edit->text());
    }
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::KeyPress && takeKey(key))
            return true;
        const bool isOurs = key->modifiers() == Qt::ControlModifier &&
                            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Space);
        if (event->type() == QEvent::ShortcutOverride && isOurs)
            event->accept();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace galley
