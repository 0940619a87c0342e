// The filter field.
#include "ui/filterbar/filterbar.h"

#include "ui/support/actions.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/support/workbench.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace galley {
namespace {
constexpr int narrowest = 150;
constexpr int widest = 420;
} // namespace

FilterBar::FilterBar(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_edit(new QLineEdit(this))
    , m_focus(makeAction(this, {u"focusFilter"_qs,
                                u"filter"_qs,
                                tr("&Filter"),
                                tr("Show only articles that hold certain words"),
                                {QKeySequence::Find}})) {
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
    sign->setToolTip(tr("Filter"));
    m_edit->setMaximumWidth(widest);
    m_edit->installEventFilter(this);
    describe(m_edit, tr("Filter articles"), tr("Words in title, excerpt, provider or topics"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::apply);
    connect(m_focus, &QAction::triggered, this, [this] {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
    });
    const auto follow = [this](FeedSession* session) {
        m_edit->clear();
        m_edit->setEnabled(session);
        m_focus->setEnabled(session);
    };
    connect(workbench, &Workbench::sessionChanged, this, follow);
    follow(workbench->session());
}

void FilterBar::clear() {
    m_edit->clear();
}

void FilterBar::setText(const QString& text) {
    m_edit->setText(text);
}

void FilterBar::apply(const QString& text) {
    if (FeedSession* session = m_workbench->session())
        session->list()->setFilterText(text);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        m_edit->clear();
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit leaveRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace galley
