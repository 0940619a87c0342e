// One array in the settings.
#include "ui/savedviews/savedviews.h"

#include "ui/support/settingskeys.h"

#include <QSettings>

#include <algorithm>
#include <limits>

namespace galley {
namespace {

const QString nameKey = QStringLiteral("name");
const QString filterKey = QStringLiteral("filter");
const QString columnsKey = QStringLiteral("columns");
const QString kindKey = QStringLiteral("kind");
const QString builtInKey = QStringLiteral("builtIn");

std::vector<SavedView> builtInViews() {
    const auto view = [](const QString& id, const QString& name, const QString& filter) {
        return SavedView{name, filter, {}, {}, id};
    };
    return {view(QStringLiteral("toReview"), SavedViews::tr("To review"),
                 QStringLiteral("published:false heat:>=0 -removed:true")),
            view(QStringLiteral("publishedToday"), SavedViews::tr("Published today"),
                 QStringLiteral("published:true date:today")),
            view(QStringLiteral("withoutPicture"), SavedViews::tr("Without a picture"),
                 QStringLiteral("missing:image")),
            view(QStringLiteral("problems"), SavedViews::tr("Problems"), QStringLiteral("is:problem")),
            view(QStringLiteral("unsaved"), SavedViews::tr("Unsaved"), QStringLiteral("is:unsaved"))};
}

} // namespace

SavedViews::SavedViews(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {
    load();
}

/// Galley's own are kept by their ids only: what they ask is the program's business.
void SavedViews::load() {
    const std::vector<SavedView> team(m_views.begin() + ownCount(), m_views.end());
    m_views.clear();
    std::vector<SavedView> builtIn = builtInViews();
    const int count = m_settings->beginReadArray(settingskeys::savedViews);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        const QString id = m_settings->value(builtInKey).toString();
        const auto own = std::ranges::find(builtIn, id, &SavedView::builtIn);
        if (own != builtIn.end()) {
            m_views.push_back(std::move(*own));
            builtIn.erase(own);
        } else if (id.isEmpty() && !m_settings->value(nameKey).toString().isEmpty()) {
            m_views.push_back({m_settings->value(nameKey).toString(), m_settings->value(filterKey).toString(),
                               m_settings->value(columnsKey).toByteArray(),
                               m_settings->value(kindKey).toString(), QString()});
        }
    }
    m_settings->endArray();
    std::ranges::move(builtIn, std::back_inserter(m_views)); // new ones, or all at the first start
    std::ranges::copy(team, std::back_inserter(m_views));
}

/// Another Galley may have written meanwhile. Where a view stands now; -1 where it is gone.
int SavedViews::reload(int place) {
    const SavedView view = at(place);
    m_settings->sync();
    load();
    if (place < count() && at(place) == view)
        return place;
    const auto found = std::ranges::find(m_views, view);
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

int SavedViews::ownCount() const {
    return static_cast<int>(std::ranges::find_if(m_views, &SavedView::isTeam) - m_views.begin());
}

void SavedViews::store() {
    m_settings->remove(settingskeys::savedViews);
    m_settings->beginWriteArray(settingskeys::savedViews, ownCount());
    for (int i = 0; i < ownCount(); ++i) {
        m_settings->setArrayIndex(i);
        if (at(i).isBuiltIn()) {
            m_settings->setValue(builtInKey, at(i).builtIn);
            continue;
        }
        m_settings->setValue(nameKey, at(i).name);
        m_settings->setValue(filterKey, at(i).filter);
        m_settings->setValue(columnsKey, at(i).columns);
        m_settings->setValue(kindKey, at(i).kind);
    }
    m_settings->endArray();
    emit changed();
}

int SavedViews::add(SavedView view) {
    insert(std::numeric_limits<int>::max(), std::move(view));
    return ownCount() - 1;
}

void SavedViews::insert(int place, SavedView view) {
    m_settings->sync();
    load();
    m_views.insert(m_views.begin() + std::min(place, ownCount()), std::move(view));
    store();
}

void SavedViews::rename(int place, const QString& name) {
    const QString plain = name.simplified();
    if (plain.isEmpty() || !at(place).isOwn() || plain == at(place).name)
        return;
    if (const int now = reload(place); now >= 0)
        m_views[static_cast<std::size_t>(now)].name = plain;
    store();
}

void SavedViews::remove(int place) {
    if (!at(place).isOwn())
        return;
    if (const int now = reload(place); now >= 0)
        m_views.erase(m_views.begin() + now);
    store();
}

int SavedViews::move(int place, int by) {
    if (at(place).isTeam || place + by < 0 || place + by >= ownCount())
        return place;
    const int now = reload(place);
    const int target = std::clamp(now + by, 0, ownCount() - 1);
    if (now >= 0)
        std::swap(m_views[static_cast<std::size_t>(now)], m_views[static_cast<std::size_t>(target)]);
    store();
    return now >= 0 ? target : std::min(place, ownCount() - 1);
}

void SavedViews::setTeamViews(std::vector<SavedView> views) {
    m_views.erase(m_views.begin() + ownCount(), m_views.end());
    std::ranges::move(views, std::back_inserter(m_views));
    emit changed();
}

int SavedViews::findOwn(const QString& name) const {
    const auto found = std::ranges::find_if(
        m_views, [&](const SavedView& view) { return view.isOwn() && view.name == name; });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

bool SavedViews::hasTeamView(const QString& name) const {
    return std::ranges::any_of(m_views,
                               [&](const SavedView& view) { return view.isTeam && view.name == name; });
}

} // namespace galley
