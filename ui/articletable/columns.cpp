// The arrangement of the columns.
#include "ui/articletable/columns.h"

#include "core/model/articletablemodel.h"
#include "ui/articletable/statedelegate.h"
#include "ui/support/actions.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <utility>

namespace galley {
namespace {

constexpr int shortestTitle = 160;
constexpr int readableTitle = 36;   ///< in average characters, at first
constexpr int leastCharacters = 12; ///< of other texts, at first
/// All keys begin with this one.
constexpr QKeyCombination prefix = Qt::CTRL | Qt::Key_R;

/// Width of a column at first, in average characters; the title takes the rest.
int charactersOf(int column) {
    switch (column) {
    case ArticleTableModel::Quality:
        return 13;
    case ArticleTableModel::Published:
    case ArticleTableModel::Heat:
        return 5;
    case ArticleTableModel::Provider:
    case ArticleTableModel::Topics:
        return 18;
    case ArticleTableModel::Path:
        return 40;
    default:
        return 14;
    }
}

/// A long date in the user's format, bold as it is when edited, with room around it.
int dateWidth(QFont font) {
    font.setBold(true);
    const QFontMetrics metrics(font);
    const QDateTime longest(QDate(2028, 12, 28), QTime(22, 48, 48));
    return metrics.horizontalAdvance(QLocale().toString(longest, QLocale::ShortFormat)) +
           3 * metrics.averageCharWidth();
}

bool shownAtFirst(int column) {
    return column <= ArticleTableModel::Date;
}

} // namespace

Columns::Columns(QTableView* table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
    , m_menu(new QMenu(tr("&Columns"), table)) {
    m_menu->setObjectName(u"columnsMenu"_qs);
    m_header->setSectionsMovable(true);
    m_header->setFirstSectionMovable(true);
    m_header->setHighlightSections(false);
    m_header->setSortIndicatorClearable(true);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& position) { m_menu->popup(m_header->mapToGlobal(position)); });
    connect(m_header, &QHeaderView::sectionResized, this, &Columns::sectionResized);
    makeActions();
    connect(m_menu, &QMenu::aboutToShow, this, &Columns::fillMenu);
}

bool Columns::hasModel() const {
    return m_table->model() && m_header->count() == ArticleTableModel::ColumnCount;
}

QByteArray Columns::state() const {
    return hasModel() ? m_header->saveState() : m_state;
}

void Columns::setState(const QByteArray& state, bool isOfOtherAppearance) {
    m_state = state;
    m_isOfOtherAppearance = isOfOtherAppearance;
    if (hasModel())
        apply();
}

QString Columns::appearance() const {
    return ArticleTableModel::titleOf(ArticleTableModel::Published) + u'|' + m_header->font().toString();
}

void Columns::widenToHeaders() {
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        const int least = m_header->sectionSizeHint(column);
        if (!m_header->isSectionHidden(column) && m_header->sectionSize(column) < least)
            m_header->resizeSection(column, least);
    }
    fillWidth();
}

ColumnArrangement Columns::arrangement(const QByteArray& state) const {
    if (!hasModel())
        return {};
    QHeaderView header(Qt::Horizontal);
    header.setModel(m_table->model());
    header.restoreState(state.isEmpty() ? m_header->saveState() : state);
    return arrangementOf(header);
}

void Columns::setArrangement(const ColumnArrangement& arrangement) {
    if (!hasModel())
        return;
    const QScopedValueRollback filling(m_filling, true);
    m_hasFirstWidths = false;
    arrange(m_header, arrangement);
    fillWidth();
}

void Columns::keep() {
    if (hasModel())
        m_state = m_header->saveState();
}

void Columns::apply() {
    if (!hasModel())
        return fillMenu();
    QScopedValueRollback filling(m_filling, true);
    m_hasFirstWidths = false;
    const bool isOfOtherAppearance = std::exchange(m_isOfOtherAppearance, false);
    if (m_state.isEmpty() || !m_header->restoreState(m_state))
        reset();
    else if (isOfOtherAppearance)
        widenToHeaders();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    fillMenu();
}

void Columns::reset() {
    QScopedValueRollback filling(m_filling, true);
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->setSectionHidden(column, !shownAtFirst(column));
        m_header->resizeSection(column, firstWidth(column));
    }
    m_header->setSortIndicator(ArticleTableModel::Date, Qt::DescendingOrder);
    m_hasFirstWidths = true;
    makeRoomForTitle();
    fillWidth();
}

int Columns::firstWidth(int column) const {
    int wanted = m_header->fontMetrics().averageCharWidth() * charactersOf(column);
    if (column == ArticleTableModel::Date)
        wanted = dateWidth(m_table->font());
    else if (column == ArticleTableModel::State)
        wanted = StateDelegate::columnWidth(m_table->fontMetrics());
    return qMax(wanted, m_header->sectionSizeHint(column));
}

/// Takes what the title lacks from columns whose first words are enough.
void Columns::makeRoomForTitle() {
    const QScopedValueRollback filling(m_filling, true);
    for (const int column : {ArticleTableModel::Topics, ArticleTableModel::Provider})
        if (!m_header->isSectionHidden(column))
            m_header->resizeSection(column, firstWidth(column));
    const int character = m_header->fontMetrics().averageCharWidth();
    const int others = m_header->length() - m_header->sectionSize(ArticleTableModel::Title);
    int lack = readableTitle * character - (m_table->viewport()->width() - others);
    for (const int column : {ArticleTableModel::Topics, ArticleTableModel::Provider}) {
        if (m_header->isSectionHidden(column))
            continue;
        const int size = m_header->sectionSize(column);
        const int least = qMax(leastCharacters * character, m_header->sectionSizeHint(column));
        const int taken = qBound(0, lack, qMax(0, size - least));
        m_header->resizeSection(column, size - taken);
        lack -= taken;
    }
}

void Columns::makeActions() {
    for (int column = 0; column < ArticleTableModel::ColumnCount; ++column) {
        const QString title = ArticleTableModel::titleOf(column);
        QAction* action =
            makeAction(this, {u"toggleColumn-"_qs + columnName(column),
                              {},
                              title,
                              tr("Show the column %1: %2").arg(title, ArticleTableModel::toolTipOf(column)),
                              {QKeySequence(prefix, Qt::SHIFT | columnKey(column))}});
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column] { toggle(column); });
        m_toggles.append(action);
    }
    m_reset = makeAction(this, {u"resetColumns"_qs,
                                {},
                                tr("&Reset Columns"),
                                tr("Show the usual columns in their usual order"),
                                {QKeySequence(prefix, QKeyCombination(Qt::Key_0))}});
    connect(m_reset, &QAction::triggered, this, [this] {
        if (hasModel())
            reset();
    });
    fillMenu();
}

/// One column has to stay, or there would be no header to bring the others back with.
void Columns::toggle(int column) {
    const bool shown = hasModel() && m_header->isSectionHidden(column);
    const bool isOne = m_header->count() - m_header->hiddenSectionCount() == 1;
    m_toggles[column]->setChecked(shown || isOne);
    if (!hasModel() || (!shown && isOne))
        return;
    const bool filled = m_header->length() <= m_table->viewport()->width();
    m_header->setSectionHidden(column, !shown);
    if (shown && m_header->sectionSize(column) < m_header->sectionSizeHint(column))
        m_header->resizeSection(column, m_header->sectionSizeHint(column));
    if (filled)
        fillWidth();
}

void Columns::fillMenu() {
    const bool isOne = hasModel() && m_header->count() - m_header->hiddenSectionCount() == 1;
    m_menu->clear();
    for (int visual = 0; visual < m_toggles.size(); ++visual) {
        const int column = hasModel() ? m_header->logicalIndex(visual) : visual;
        QAction* action = m_toggles[column];
        action->setChecked(hasModel() && !m_header->isSectionHidden(column));
        action->setEnabled(hasModel() && !(isOne && action->isChecked()));
        m_menu->addAction(action);
    }
    m_menu->addSeparator();
    m_menu->addAction(m_reset);
}

void Columns::fillWidth() {
    if (m_header->isSectionHidden(ArticleTableModel::Title))
        return;
    QScopedValueRollback filling(m_filling, true);
    const int others = m_header->length() - m_header->sectionSize(ArticleTableModel::Title);
    m_header->resizeSection(ArticleTableModel::Title,
                            qMax(shortestTitle, m_table->viewport()->width() - others));
}

void Columns::widthChanged(int before) {
    if (!hasModel())
        return;
    const bool filled = qAbs(m_header->length() - before) <= 1;
    const bool squeezed = m_header->sectionSize(ArticleTableModel::Title) == shortestTitle;
    if (m_hasFirstWidths) // which were found before there was a window to fit them into
        makeRoomForTitle();
    if (filled || squeezed || m_hasFirstWidths)
        fillWidth();
}

void Columns::sectionResized(int column, int before, int now) {
    if (!m_filling && before > 0 && now > 0)
        m_hasFirstWidths = false;
    const bool wasFilled = qAbs(m_header->length() - (now - before) - m_table->viewport()->width()) <= 1;
    if (!m_filling && column != ArticleTableModel::Title && wasFilled && before > 0 && now > 0)
        fillWidth();
}

} // namespace galley
