// One list in the settings.
#include "ui/filterbar/filterhistory.h"

#include "core/query/querytoken.h"
#include "ui/support/settingskeys.h"

#include <QSettings>

namespace galley {

FilterHistory::FilterHistory(QSettings* settings)
    : m_settings(settings) {
    read();
}

void FilterHistory::read() {
    m_filters = m_settings->value(settingskeys::filterHistory).toStringList().mid(0, most);
}

void FilterHistory::add(const QString& filter) {
    const QString plain = tidyQuery(filter);
    if (plain.isEmpty() || (!m_filters.isEmpty() && m_filters.front() == plain))
        return;
    m_settings->sync(); // another Galley may have added its own
    read();
    m_filters.removeAll(plain);
    m_filters.prepend(plain);
    m_filters = m_filters.mid(0, most);
    m_settings->setValue(settingskeys::filterHistory, m_filters);
}

} // namespace galley
