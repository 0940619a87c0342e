// Which rules articles are held to, as the user sets it.
#pragma once

#include "core/lint/ruleswitches.h"

#include <QObject>

class QSettings;

namespace galley {

/// Keeps what was chosen over what feeds say.
class RulePreferences : public QObject {
    Q_OBJECT
public:
    /// Not owned; outlives the preferences.
    explicit RulePreferences(QSettings* settings, QObject* parent = nullptr);

    const RuleChoices& choices() const { return m_choices; }
    void choose(Rule rule, const std::optional<Problem::Severity>& severity);
    /// Leaves the rule to the feed again.
    void leave(Rule rule);

signals:
    void changed();

private:
    void store();

    QSettings* m_settings;
    RuleChoices m_choices;
};

} // namespace galley
