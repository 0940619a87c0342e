// Examples and what they mean.
#include "ui/filterbar/queryhelp.h"

#include "core/query/queryfield.h"
#include "ui/support/text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace galley {
namespace {

constexpr QSize usualSize(620, 640);

QString translated(const char* text) {
    return QCoreApplication::translate("Query", text);
}

void addLine(QTreeWidgetItem* group, const QString& example, const char* help) {
    auto* item = new QTreeWidgetItem(group, {example, translated(help)});
    item->setFont(0, QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace

QueryHelp::QueryHelp(QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this)) {
    setObjectName(u"queryHelp"_qs);
    setWindowTitle(tr("Filter Language"));
    m_tree->setHeaderLabels({tr("Filter"), tr("What it finds")});
    m_tree->setAccessibleName(tr("Examples of filters"));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    QTreeWidgetItem* forms = addGroup(tr("How to write a filter"));
    for (const QueryForm& form : queryForms())
        addLine(forms, QString::fromUtf8(form.example), form.help);
    QTreeWidgetItem* fields = addGroup(tr("Fields"));
    for (const QueryField& field : queryFields())
        addLine(fields, QString::fromUtf8(field.example), field.help);
    QTreeWidgetItem* states = addGroup(tr("States"));
    for (const QueryStateInfo& state : queryStates())
        addLine(states, u"is:" + QString::fromUtf8(state.name), state.help);
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->parent())
            emit exampleChosen(item->text(0));
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is for the examples
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("What stands side by side must all match. Case and accents do not "
                                    "count. Return puts an example into the filter."),
                                 this));
    layout->addWidget(m_tree);
    layout->addWidget(grammarLabel());
    layout->addWidget(buttons);
    resize(usualSize);
}

QLabel* QueryHelp::grammarLabel() {
    QLabel* label = plainLabel(queryGrammar().join(u'\n'), this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleDescription(tr("Grammar of filters"));
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return label;
}

QTreeWidgetItem* QueryHelp::addGroup(const QString& title) {
    auto* group = new QTreeWidgetItem(m_tree, {title});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    return group;
}

} // namespace galley
