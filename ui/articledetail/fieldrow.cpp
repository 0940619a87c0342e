// One field in the panel: label, editor, remarks, and the marks of an unsaved edit.
#include "ui/articledetail/fieldrow.h"

#include "ui/articledetail/readonlyeditors.h"
#include "ui/support/actions.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace galley {

namespace {

constexpr int markWidth = 3;
constexpr int markGap = 5;

/// Text of moderate length for a tool tip.
QString excerptOf(const Value& value) {
    constexpr int longest = 300;
    if (const auto* list = value.sequence())
        return FieldRow::tr("%n item(s)", nullptr, int(list->size()));
    const QString text = toQString(value.text());
    return text.size() > longest ? QString(text.left(longest) + u'…') : text;
}

/// The menu an input has by itself, owned by the caller; nullptr where it has none.
QMenu* standardMenu(QObject* input) {
    if (auto* list = qobject_cast<QAbstractItemView*>(input)) {
        auto* menu = new QMenu(list);
        menu->addActions(list->actions());
        return menu;
    }
    if (auto* box = qobject_cast<QPlainTextEdit*>(input))
        return box->createStandardContextMenu();
    auto* line = qobject_cast<QLineEdit*>(input);
    if (!line)
        line = input->findChild<QLineEdit*>(); // of a spin box or a combo box
    return line ? line->createStandardContextMenu() : nullptr;
}

} // namespace

FieldRow::FieldRow(FieldEditor* editor, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_label(plainLabel({}, this))
    , m_editor(editor)
    , m_remarkLabel(plainLabel({}, this))
    , m_problemSign(new QLabel(this))
    , m_revertButton(new QToolButton(this))
    , m_grid(new QGridLayout(this)) {
    editor->setParent(this);
    m_grid->setContentsMargins(markWidth + markGap, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_remarkLabel->setForegroundRole(QPalette::PlaceholderText);
    m_remarkLabel->hide();
    m_problemSign->setObjectName(u"problemSign"_qs);
    m_problemSign->hide();
    makeActions();
    layOut();
    setTitle(title);
    m_label->setBuddy(editor->inputs().first());
    for (QWidget* input : editor->inputs())
        input->installEventFilter(this);
    connect(editor, &FieldEditor::remarked, this, [this](const QString& text) {
        m_inputRemark = text;
        updateRemark();
    });
}

void FieldRow::makeActions() {
    m_revert = makeAction(this, {QStringLiteral("revertField"),
                                 QStringLiteral("revert"),
                                 tr("Re&vert This Field"),
                                 tr("Put back what stands in the file"),
                                 {Qt::CTRL | Qt::ALT | Qt::Key_Z},
                                 Qt::WidgetWithChildrenShortcut});
    m_remove = makeAction(this, {QStringLiteral("removeField"),
                                 QStringLiteral("decrease"),
                                 tr("Re&move This Field"),
                                 tr("Take this field out of the file"),
                                 {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete},
                                 Qt::WidgetWithChildrenShortcut});
    addActions({m_revert, m_remove});
    connect(m_revert, &QAction::triggered, this, &FieldRow::revertRequested);
    connect(m_remove, &QAction::triggered, this, &FieldRow::removeRequested);
    m_revertButton->setDefaultAction(m_revert);
    m_revertButton->setAutoRaise(true);
    m_revertButton->setFocusPolicy(Qt::TabFocus);
    QSizePolicy keepsItsPlace = m_revertButton->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_revertButton->setSizePolicy(keepsItsPlace);
    m_revertButton->hide();
}

void FieldRow::setTitle(const QString& title) {
    m_title = title;
    m_label->setText(title);
    m_editor->setTitle(title);
    m_revertButton->setAccessibleName(tr("Revert: %1").arg(title));
}

void FieldRow::setState(const FieldState& state, const Marks& marks) {
    m_marks = marks;
    FieldState shown = state;
    shown.readOnly = shown.readOnly || !marks.readOnlyReason.isEmpty();
    showFallback(shown);
    m_revert->setEnabled(marks.isDirty);
    m_revertButton->setVisible(marks.isDirty);
    m_remove->setEnabled(marks.canRemove && !shown.readOnly);
    updateRemark();
    updateToolTips();
    update();
}

void FieldRow::setProblem(const QString& problem) {
    if (m_marks.problem == problem)
        return;
    m_marks.problem = problem;
    updateRemark();
    updateToolTips();
}

void FieldRow::showFallback(const FieldState& state) {
    const bool fits = !state.value || m_editor->canShow(*state.value);
    m_editor->setVisible(fits);
    if (!fits && !m_fallback) {
        m_fallback = new OutlineView(m_editor->path(), this);
        m_fallback->setTitle(m_title);
        layOut();
    }
    if (m_fallback)
        m_fallback->setVisible(!fits);
    m_label->setBuddy(fits ? m_editor->inputs().first() : m_fallback->inputs().first());
    if (fits)
        m_editor->setState(state);
    else
        m_fallback->setState(state);
}

QString FieldRow::remark() const {
    return m_remark;
}

void FieldRow::updateRemark() {
    QString text = m_marks.readOnlyReason.isEmpty() ? m_marks.note : m_marks.readOnlyReason;
    if (!m_marks.problem.isEmpty())
        text = m_marks.problem;
    if (text.isEmpty() && m_editor->isHidden() && fieldInfo(m_editor->path()).type != FieldType::Unknown)
        text = tr("Not what this field usually holds, so it is only shown.");
    if (!m_inputRemark.isEmpty())
        text = m_inputRemark;
    if (std::exchange(m_remark, text) != text)
        m_remarkLabel->setText(breakable(text));
    m_remarkLabel->setVisible(!text.isEmpty());
    showProblemSign();
}

void FieldRow::showProblemSign() {
    const bool hasProblem = !m_marks.problem.isEmpty();
    m_problemSign->setVisible(hasProblem);
    if (!hasProblem)
        return;
    const int side = m_remarkLabel->fontMetrics().height();
    m_problemSign->setPixmap(symbolicIcon(u"warning"_qs).pixmap(QSize(side, side), devicePixelRatioF()));
    m_problemSign->setAccessibleName(tr("Problem"));
    m_problemSign->setToolTip(plainToolTip(m_marks.problem));
}

void FieldRow::updateToolTips() {
    QStringList lines;
    if (const QString hint = m_editor->hint(); !hint.isEmpty())
        lines.append(hint);
    if (!m_marks.readOnlyReason.isEmpty())
        lines.append(m_marks.readOnlyReason);
    if (!m_marks.problem.isEmpty())
        lines.append(m_marks.problem);
    if (m_marks.isDirty) {
        const std::optional<Value>& original = m_editor->state().original;
        lines.append(original ? tr("In the file: %1").arg(excerptOf(*original)) : tr("In the file: not set"));
    }
    const QString tip = plainToolTip(lines.join(u'\n'));
    m_label->setToolTip(tip);
    m_editor->inputs().first()->setToolTip(tip);
}

int FieldRow::labelHint() const {
    return m_label->fontMetrics().horizontalAdvance(m_title) + 2;
}

void FieldRow::setLabelPlace(int width, bool above) {
    if (m_labelWidth == width && m_labelAbove == above)
        return;
    m_labelWidth = width;
    m_labelAbove = above;
    layOut();
}

void FieldRow::layOut() {
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    const int column = m_labelAbove ? 0 : 1;
    const int row = m_labelAbove ? 1 : 0;
    const int labelAlignment = style()->styleHint(QStyle::SH_FormLayoutLabelAlignment);
    m_label->setAlignment(m_labelAbove
                              ? Qt::AlignLeading | Qt::AlignVCenter
                              : Qt::Alignment(labelAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    // As high as a text line, so that a label stands level with the first line of its editor.
    m_label->setMinimumHeight(m_labelAbove ? 0 : m_revertButton->sizeHint().height());
    m_label->setMinimumWidth(0);
    m_grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_editor, row, column);
    if (m_fallback)
        m_grid->addWidget(m_fallback, row, column);
    m_grid->addWidget(m_revertButton, row, column + 1, Qt::AlignTop);
    m_grid->addWidget(m_remarkLabel, row + 1, column);
    m_grid->addWidget(m_problemSign, row + 1, column + 1, Qt::AlignTop | Qt::AlignHCenter);
    m_grid->setColumnMinimumWidth(0, m_labelAbove ? 0 : m_labelWidth);
    m_grid->setColumnStretch(0, column == 0 ? 1 : 0);
    m_grid->setColumnStretch(1, column);
    m_grid->setColumnStretch(2, 0);
    if (!m_labelAbove)
        m_label->setFixedWidth(m_labelWidth);
    else
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
}

void FieldRow::focusEditor() {
    QWidget* input =
        m_fallback && m_fallback->isVisible() ? m_fallback->inputs().first() : m_editor->inputs().first();
    input->setFocus(Qt::ShortcutFocusReason);
}

void FieldRow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!m_marks.isDirty)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().highlight());
    const qreal left = isRightToLeft() ? width() - markWidth : 0;
    painter.drawRoundedRect(QRectF(left, 2, markWidth, height() - 4), markWidth / 2.0, markWidth / 2.0);
}

void FieldRow::contextMenuEvent(QContextMenuEvent* event) {
    popUpMenu(new QMenu(this), event->globalPos());
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu)
        return QWidget::eventFilter(watched, event);
    const QPoint place = static_cast<QContextMenuEvent*>(event)->globalPos();
    QMenu* menu = standardMenu(watched);
    popUpMenu(menu ? menu : new QMenu(this), place);
    return true;
}

void FieldRow::popUpMenu(QMenu* menu, const QPoint& globalPlace) {
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addActions({m_revert, m_remove});
    menu->popup(globalPlace);
}

void FieldRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        layOut();
}

void alignLabels(const QList<FieldRow*>& rows, int width) {
    constexpr int longestLabel = 24; // in characters, like the next
    constexpr int leastEditor = 36;
    int labels = 0;
    for (const FieldRow* row : rows) {
        const int character = row->fontMetrics().averageCharWidth();
        if (!row->isHidden())
            labels = qMax(labels, qMin(longestLabel * character, row->labelHint()));
    }
    for (FieldRow* row : rows)
        row->setLabelPlace(labels, width < labels + leastEditor * row->fontMetrics().averageCharWidth());
}

} // namespace galley
