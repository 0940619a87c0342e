// Edits a list of topics as chips.
#include "ui/articledetail/topicseditor.h"

#include "ui/articledetail/chiplist.h"
#include "ui/articledetail/lineeditor.h"
#include "ui/articledetail/listbuttons.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>

namespace galley {

using frontmatter::Sequence;

TopicsEditor::TopicsEditor(const FieldPath& path, std::function<QStringList()> known, QWidget* parent)
    : FieldEditor(path, parent)
    , m_known(std::move(known))
    , m_list(new ChipList(this))
    , m_line(new QLineEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_list);
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_line->setPlaceholderText(tr("Add a topic"));
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * 8);
    m_line->installEventFilter(this);
    makeActions();
    connect(m_list, &ChipList::rearranged, this, [this] { listChanged(); });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { updateButtons(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { updateButtons(); });
    // What is chosen among proposals stands in the line only once the completer is through with it.
    connect(m_line, &QLineEdit::returnPressed, this, [this, completer] {
        if (!completer->popup()->isVisible() || !completer->popup()->currentIndex().isValid())
            addTyped();
    });
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { addTyped(); },
        Qt::QueuedConnection);
}

void TopicsEditor::makeActions() {
    m_earlier =
        makeListAction(m_list, QStringLiteral("topicEarlier"), QStringLiteral("back"),
                       tr("Move topic to the front"), Qt::ALT | Qt::Key_Left, [this] { moveCurrent(-1); });
    m_later =
        makeListAction(m_list, QStringLiteral("topicLater"), QStringLiteral("forward"),
                       tr("Move topic to the back"), Qt::ALT | Qt::Key_Right, [this] { moveCurrent(1); });
    m_remove = makeListAction(m_list, QStringLiteral("removeItem"), QStringLiteral("decrease"),
                              tr("Remove topic"), QKeySequence::Delete, [this] { removeSelected(); });
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_line);
    for (QAction* action : {m_earlier, m_later, m_remove}) {
        m_buttons.append(makeListButton(action, this));
        row->addWidget(m_buttons.last());
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

bool TopicsEditor::canShow(const Value& value) const {
    if (value.isNull())
        return true;
    const Sequence* topics = value.sequence();
    return topics &&
           std::all_of(topics->begin(), topics->end(), [](const Value& topic) { return topic.isScalar(); });
}

QList<QWidget*> TopicsEditor::inputs() const {
    return QList<QWidget*>{m_list, m_line} + m_buttons;
}

void TopicsEditor::setTitle(const QString& title) {
    m_line->setAccessibleName(tr("Add to %1").arg(title));
    FieldEditor::setTitle(title);
}

void TopicsEditor::abandon() {
    m_line->clear();
    m_list->setCurrentRow(-1);
    FieldEditor::abandon();
}

void TopicsEditor::commitInput() {
    m_list->commitEditor();
    addTyped();
}

void TopicsEditor::setCommonOnly() {
    m_commonOnly = true;
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    updateButtons();
}

QListWidget* TopicsEditor::list() const {
    return m_list;
}

void TopicsEditor::showState() {
    const Sequence* topics = state().value ? state().value->sequence() : nullptr;
    m_list->setReadOnly(state().readOnly);
    showReadOnly(m_list, state().readOnly);
    m_list->setValues(topics ? *topics : Sequence());
    m_list->setPlaceholder(placeholder());
    m_line->setEnabled(!state().readOnly);
    updateButtons();
}

bool TopicsEditor::eventFilter(QObject* watched, QEvent* event) {
    return (watched == m_line && filterLine(event)) || FieldEditor::eventFilter(watched, event);
}

bool TopicsEditor::filterLine(QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        offerKnown();
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
            reason != Qt::MenuBarFocusReason)
            addTyped();
    }
    const bool escape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!escape || m_line->text().isEmpty())
        return false;
    m_line->clear();
    return true;
}

void TopicsEditor::offerKnown() {
    QStringList offered;
    for (const QString& topic : m_known()) {
        if (m_list->find(topic) < 0)
            offered.append(topic);
    }
    static_cast<QStringListModel*>(m_line->completer()->model())->setStringList(offered);
}

void TopicsEditor::addTyped() {
    const QString topic = m_line->text().trimmed();
    if (topic.isEmpty())
        return;
    m_line->clear();
    const int row = m_list->find(topic);
    if (row >= 0) {
        m_list->setCurrentRow(row);
        return;
    }
    m_list->append(Value(toUtf8(topic)));
    offerKnown();
    emit topicAdded(topic);
    listChanged();
}

void TopicsEditor::removeSelected() {
    const QList<QListWidgetItem*> chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    for (QListWidgetItem* item : chosen) {
        emit topicRemoved(item->text());
        delete item;
    }
    if (QListWidgetItem* item = m_list->currentItem())
        item->setSelected(true);
    listChanged();
}

void TopicsEditor::moveCurrent(int by) {
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(target, item);
    m_list->setCurrentRow(target);
    listChanged();
}

void TopicsEditor::listChanged() {
    updateButtons();
    const Sequence topics = m_list->values();
    const bool asBefore = topics.empty() && (!state().original || state().original->isNull());
    enterValue(asBefore ? state().original : std::optional<Value>(topics));
}

void TopicsEditor::updateButtons() {
    const bool one = !state().readOnly && !m_commonOnly && m_list->currentRow() >= 0 &&
                     m_list->currentItem()->isSelected();
    m_earlier->setEnabled(one && m_list->currentRow() > 0);
    m_later->setEnabled(one && m_list->currentRow() < m_list->count() - 1);
    m_remove->setEnabled(!state().readOnly && !m_list->selectedItems().isEmpty());
}

} // namespace galley
