// The list of keys.
#include "ui/mainwindow/shortcutlist.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr QSize usualSize(460, 560);

QString withoutMnemonic(QString text) {
    text.replace(u"&&"_qs, u"\x1"_qs).remove(u'&').replace(u'\x1', u'&');
    return text.remove(u'…');
}

QString keysOf(const QAction* action) {
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
        .replace(u"; "_qs, u"   "_qs);
}

} // namespace

ShortcutList::ShortcutList(QMenuBar* menuBar, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this)) {
    setObjectName(u"shortcutList"_qs);
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    const QList<QAction*> menus = menuBar->actions();
    for (const QAction* action : menus) {
        if (action->menu())
            addMenu(action->menu());
    }
    addMoreKeys();
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tree);
    layout->addWidget(buttons);
    resize(usualSize);
}

void ShortcutList::addMenu(QMenu* menu) {
    auto* group = new QTreeWidgetItem(m_tree, {withoutMnemonic(menu->title())});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    const QList<QAction*> actions = menu->actions();
    for (const QAction* action : actions) {
        if (action->menu())
            addMenu(action->menu());
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(group, {withoutMnemonic(action->text()), keysOf(action)});
    }
    if (group->childCount() == 0)
        delete group;
}

void ShortcutList::addMoreKeys() {
    auto* group = new QTreeWidgetItem(m_tree, {tr("In the table")});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    new QTreeWidgetItem(group, {tr("Edit the cell, or the quality"), QKeySequence(Qt::Key_F2).toString()});
    new QTreeWidgetItem(group, {tr("Extend the selection"), tr("Shift+J   Shift+K   Shift+arrows")});
    new QTreeWidgetItem(group, {tr("Quality by 10 on the keypad"), tr("Shift++   Shift+-")});
    new QTreeWidgetItem(
        group, {tr("From filter or details back to the table"), QKeySequence(Qt::Key_Escape).toString()});
}

} // namespace galley
