// Edits a list of records: images or related articles.
#include "ui/articledetail/recordlisteditor.h"

#include "ui/articledetail/lineeditor.h"
#include "ui/articledetail/listbuttons.h"
#include "ui/articledetail/recordlist.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>
#include <QUrl>

namespace galley {

using frontmatter::Mapping;
using frontmatter::Sequence;

namespace {

QString textOf(const Mapping& record, std::string_view key) {
    const Value* value = frontmatter::find(record, key);
    return value ? toQString(value->text()).simplified() : QString();
}

QString imageTitle(const Mapping& image) {
    const QString url = textOf(image, "url");
    const QString fileName = QUrl(url).fileName();
    const QString width = textOf(image, "width");
    const QString height = textOf(image, "height");
    QString text = fileName.isEmpty() ? url : fileName;
    if (!width.isEmpty() && !height.isEmpty())
        text = RecordListEditor::tr("%1 × %2  %3", "width × height  file name").arg(width, height, text);
    const QString title = textOf(image, "title");
    return title.isEmpty() ? text : RecordListEditor::tr("%1 – %2", "title – image").arg(title, text);
}

} // namespace

QString recordTitle(const Value& record, bool isImage) {
    const Mapping* fields = record.mapping();
    if (!fields)
        return toQString(record.text()).simplified();
    if (isImage)
        return imageTitle(*fields);
    for (const std::string_view key : {"title", "webUrl", "originalUrl"}) {
        if (const QString text = textOf(*fields, key); !text.isEmpty())
            return text;
    }
    return RecordListEditor::tr("Untitled");
}

RecordListEditor::RecordListEditor(const FieldPath& path, QWidget* parent)
    : FieldEditor(path, parent)
    , m_list(new RecordList(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_list);
    makeActions();
    connect(m_list, &QListWidget::itemActivated, this, [this] { openCurrent(); });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { updateButtons(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { updateButtons(); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { takeDragged(); });
}

void RecordListEditor::makeActions() {
    m_open = makeListAction(m_list, QStringLiteral("openItem"), QStringLiteral("details"),
                            tr("Show and edit"), Qt::Key_F2, [this] { openCurrent(); });
    m_add = makeListAction(m_list, QStringLiteral("addItem"), QStringLiteral("increase"), tr("Add"),
                           Qt::Key_Insert, [this] { emit openRequested(int(m_shown.size())); });
    m_remove = makeListAction(m_list, QStringLiteral("removeItem"), QStringLiteral("decrease"), tr("Remove"),
                              QKeySequence::Delete, [this] { removeSelected(); });
    m_up = makeListAction(m_list, QStringLiteral("itemUp"), QStringLiteral("up"), tr("Move up"),
                          Qt::ALT | Qt::Key_Up, [this] { moveCurrent(-1); });
    m_down = makeListAction(m_list, QStringLiteral("itemDown"), QStringLiteral("down"), tr("Move down"),
                            Qt::ALT | Qt::Key_Down, [this] { moveCurrent(1); });
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (QAction* action : {m_open, m_add, m_remove, m_up, m_down}) {
        m_buttons.append(makeListButton(action, this));
        row->addWidget(m_buttons.last());
    }
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

bool RecordListEditor::canShow(const Value& value) const {
    return value.isNull() || value.sequence();
}

QList<QWidget*> RecordListEditor::inputs() const {
    return QList<QWidget*>{m_list} + m_buttons;
}

bool RecordListEditor::isImages() const {
    return path().lastKey() == "images";
}

/// The place in a list is that list's.
void RecordListEditor::abandon() {
    m_list->setCurrentRow(-1);
    FieldEditor::abandon();
}

void RecordListEditor::showState() {
    const Sequence* records = state().value ? state().value->sequence() : nullptr;
    static_cast<RecordList*>(m_list)->setPlaceholder(placeholder());
    showReadOnly(m_list, state().readOnly);
    m_list->setDragDropMode(state().readOnly ? QAbstractItemView::NoDragDrop
                                             : QAbstractItemView::InternalMove);
    if (const Sequence wanted = records ? *records : Sequence();
        wanted != m_shown || m_list->count() != int(wanted.size())) {
        m_shown = wanted;
        rebuild();
    }
    updateButtons();
}

void RecordListEditor::rebuild() {
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const QString title = recordTitle(m_shown[i], isImages());
        auto* item = new QListWidgetItem(title, m_list);
        item->setToolTip(u"<p>" + title.toHtmlEscaped() + u"</p>");
        item->setData(Qt::UserRole, int(i));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
    static_cast<RecordList*>(m_list)->fitHeight();
    setCurrentRecord(qMin(row, m_list->count() - 1));
}

void RecordListEditor::setCurrentRecord(int index) {
    if (index >= 0 && index < m_list->count())
        m_list->setCurrentRow(index, QItemSelectionModel::ClearAndSelect);
    updateButtons();
}

void RecordListEditor::openCurrent() {
    if (m_list->currentRow() >= 0)
        emit openRequested(m_list->currentRow());
}

void RecordListEditor::removeSelected() {
    Sequence kept;
    const int row = m_list->currentRow();
    for (int i = 0; i < m_list->count(); ++i) {
        if (!m_list->item(i)->isSelected())
            kept.push_back(m_shown[std::size_t(i)]);
    }
    if (kept.size() == m_shown.size())
        return;
    setRecords(std::move(kept));
    setCurrentRecord(qMin(row, m_list->count() - 1));
}

void RecordListEditor::moveCurrent(int by) {
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    Sequence records = m_shown;
    std::swap(records[std::size_t(row)], records[std::size_t(target)]);
    setRecords(std::move(records));
    setCurrentRecord(target);
}

void RecordListEditor::takeDragged() {
    Sequence records;
    for (int i = 0; i < m_list->count(); ++i) {
        records.push_back(m_shown[std::size_t(m_list->item(i)->data(Qt::UserRole).toInt())]);
        m_list->item(i)->setData(Qt::UserRole, i);
    }
    m_shown = records; // the list shows them in this order already
    setRecords(std::move(records));
}

void RecordListEditor::setRecords(Sequence records) {
    const bool asBefore = records.empty() && (!state().original || state().original->isNull());
    enterValue(asBefore ? state().original : std::optional<Value>(std::move(records)));
}

void RecordListEditor::updateButtons() {
    const bool editable = !state().readOnly;
    const int row = m_list->currentRow();
    const auto selected = m_list->selectedItems().size();
    m_open->setEnabled(row >= 0);
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable && selected > 0);
    m_up->setEnabled(editable && selected == 1 && row > 0);
    m_down->setEnabled(editable && selected == 1 && row >= 0 && row < m_list->count() - 1);
}

} // namespace galley
