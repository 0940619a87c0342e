// Kept as a list of "rule=word", for rules may come and go with versions.
#include "ui/preferences/rulepreferences.h"

#include "ui/support/settingskeys.h"

#include <QSettings>
#include <QStringList>

namespace galley {

RulePreferences::RulePreferences(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) {
    const QStringList stored = settings->value(settingskeys::rules).toStringList();
    for (const QString& entry : stored) {
        const auto rule = ruleFrom(entry.section(u'=', 0, 0));
        const auto choice = choiceFrom(entry.section(u'=', 1));
        if (rule && choice)
            m_choices[*rule] = *choice;
    }
}

void RulePreferences::choose(Rule rule, const std::optional<Problem::Severity>& severity) {
    m_choices[rule] = severity;
    store();
}

void RulePreferences::leave(Rule rule) {
    if (m_choices.erase(rule) > 0)
        store();
}

void RulePreferences::store() {
    QStringList entries;
    for (const auto& [rule, choice] : m_choices)
        entries.append(ruleId(rule) + u'=' + choiceId(choice));
    m_settings->setValue(settingskeys::rules, entries);
    emit changed();
}

} // namespace galley
