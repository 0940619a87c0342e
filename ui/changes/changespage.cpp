// The view of changes.
#include "ui/changes/changespage.h"

#include "ui/changes/changesmodel.h"
#include "ui/changes/changestree.h"
#include "ui/changes/differencepane.h"
#include "ui/support/emptystate.h"
#include "ui/support/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr int treeHeight = 360;
constexpr int differenceHeight = 240;

} // namespace

ChangesPage::ChangesPage(ChangesModel* model, QAction* markSeen, QWidget* parent)
    : QWidget(parent)
    , m_summary(plainLabel({}, this))
    , m_tree(new ChangesTree(model, this))
    , m_difference(new DifferencePane(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_empty(new EmptyState(m_tree)) {
    m_summary->setObjectName(u"changesSummary"_qs);
    auto* mark = new QToolButton(this);
    mark->setObjectName(u"markSeenButton"_qs);
    mark->setDefaultAction(markSeen);
    mark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    mark->setAccessibleName(markSeen->iconText());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 4, 6, 4);
    top->addWidget(m_summary, 1);
    top->addWidget(mark);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_difference);
    m_splitter->setStretchFactor(0, treeHeight);
    m_splitter->setStretchFactor(1, differenceHeight);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({treeHeight, differenceHeight});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_splitter, 1);
}

void ChangesPage::setSummary(const QString& summary) {
    m_summary->setText(summary);
}

void ChangesPage::setEmpty(bool isEmpty, const QString& heading, const QString& hint) {
    m_empty->setHeading(heading);
    m_empty->setHint(hint);
    m_empty->setVisible(isEmpty);
}

void ChangesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit shown();
}

void ChangesPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit hidden();
}

} // namespace galley
