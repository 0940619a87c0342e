// Sizes, groupings, retry.
#include "ui/thumbnailgrid/gridactions.h"

#include "ui/support/actions.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QActionGroup>
#include <QMenu>

#include <array>

namespace galley {
namespace {

/// About how wide cards are, each about a quarter wider than the one before.
constexpr std::array<int, 8> cardWidths = {112, 140, 176, 220, 276, 344, 430, 540};
constexpr int usualSize = 3;

} // namespace

GridActions::GridActions(ThumbnailGrid* grid)
    : QObject(grid)
    , m_grid(grid)
    , m_size(usualSize)
    , m_groupings(new QActionGroup(this))
    , m_groupMenu(new QMenu(tr("&Group By"), grid)) {
    makeSizeActions();
    makeGroupActions();
    m_retry = makeAction(this, {u"retryPictures"_qs,
                                u"reload"_qs,
                                tr("&Reload Pictures"),
                                tr("Ask again for the pictures of the selected articles"),
                                {Qt::SHIFT | Qt::Key_F5},
                                Qt::WidgetWithChildrenShortcut});
    connect(m_retry, &QAction::triggered, grid, &ThumbnailGrid::retrySelected);
    grid->setCardWidth(cardWidths[usualSize]);
    updateEnabled();
}

void GridActions::makeSizeActions() {
    m_larger = makeAction(this, {u"largerThumbnails"_qs,
                                 u"increase"_qs,
                                 tr("&Larger"),
                                 tr("Show larger thumbnails"),
                                 {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
                                 Qt::WidgetWithChildrenShortcut});
    connect(m_larger, &QAction::triggered, this, [this] { step(1); });
    m_smaller = makeAction(this, {u"smallerThumbnails"_qs,
                                  u"decrease"_qs,
                                  tr("&Smaller"),
                                  tr("Show smaller thumbnails"),
                                  {Qt::CTRL | Qt::Key_Minus},
                                  Qt::WidgetWithChildrenShortcut});
    connect(m_smaller, &QAction::triggered, this, [this] { step(-1); });
    m_picturesOnly = makeAction(this, {u"picturesOnly"_qs,
                                       u"image"_qs,
                                       tr("Pictures &Only"),
                                       tr("Show the pictures without the words of their cards"),
                                       {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                                       Qt::WidgetWithChildrenShortcut});
    m_picturesOnly->setCheckable(true);
    connect(m_picturesOnly, &QAction::toggled, m_grid, &ThumbnailGrid::setPicturesOnly);
}

void GridActions::makeGroupActions() {
    addGrouping(Grouping::None, u"groupByNothing"_qs, tr("&Nothing"), tr("Show all articles together"),
                Qt::Key_0);
    addGrouping(Grouping::Day, u"groupByDay"_qs, tr("&Day"), tr("Group the articles by the day they are of"),
                Qt::Key_1);
    addGrouping(Grouping::Provider, u"groupByProvider"_qs, tr("&Provider"),
                tr("Group the articles by their provider"), Qt::Key_2);
    addGrouping(Grouping::Topic, u"groupByTopic"_qs, tr("&Topic"),
                tr("Group the articles by the first of their topics"), Qt::Key_3);
    m_groupings->actions().first()->setChecked(true);
    m_groupMenu->addActions(m_groupings->actions());
}

void GridActions::addGrouping(Grouping grouping, const QString& name, const QString& text,
                              const QString& toolTip, int key) {
    QAction* action = makeAction(this, {name,
                                        {},
                                        text,
                                        toolTip,
                                        {QKeyCombination(Qt::CTRL | Qt::ALT, static_cast<Qt::Key>(key))},
                                        Qt::WidgetWithChildrenShortcut});
    action->setCheckable(true);
    m_groupings->addAction(action);
    connect(action, &QAction::toggled, m_grid, [this, grouping](bool on) {
        if (on)
            m_grid->setGrouping(grouping);
    });
}

void GridActions::addKeysTo(QWidget* page) {
    page->addActions(m_groupings->actions());
    page->addActions({m_picturesOnly, m_larger, m_smaller, m_retry});
}

void GridActions::fillViewMenu(QMenu* menu) {
    menu->addMenu(m_groupMenu);
    menu->addActions({m_picturesOnly, m_larger, m_smaller, m_retry});
}

int GridActions::sizeCount() {
    return static_cast<int>(cardWidths.size());
}

void GridActions::setSize(int size) {
    const int wanted = std::clamp(size, 0, sizeCount() - 1);
    if (wanted == m_size)
        return;
    m_size = wanted;
    m_grid->setCardWidth(cardWidths[static_cast<std::size_t>(wanted)]);
    updateEnabled();
    emit sizeChanged(wanted);
}

/// To the next size that shows: cards fill their rows, so that in a narrow grid some sizes look alike.
void GridActions::step(int by) {
    const auto columns = [this](int size) {
        return m_grid->columnsWith(cardWidths[static_cast<std::size_t>(size)]);
    };
    int size = m_size;
    do
        size += by;
    while (size > 0 && size + 1 < sizeCount() && columns(size) == columns(m_size));
    setSize(size);
}

void GridActions::setEnabled(bool on) {
    m_isEnabled = on;
    updateEnabled();
}

void GridActions::updateEnabled() {
    m_larger->setEnabled(m_isEnabled && m_size + 1 < sizeCount());
    m_smaller->setEnabled(m_isEnabled && m_size > 0);
    m_picturesOnly->setEnabled(m_isEnabled);
    m_retry->setEnabled(m_isEnabled);
    m_groupings->setEnabled(m_isEnabled);
}

} // namespace galley
