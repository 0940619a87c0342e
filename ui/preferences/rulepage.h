// The preferences of rules: which apply, and how grave they are taken.
#pragma once

#include "core/lint/rules.h"

#include <QWidget>

class QComboBox;

namespace galley {

class RulePreferences;

/// A line for each rule with what it is set to: left to the feed, off or a severity.
class RulePage : public QWidget {
    Q_OBJECT
public:
    explicit RulePage(RulePreferences* preferences, QWidget* parent = nullptr);

private:
    QComboBox* makeChoice(Rule rule);

    RulePreferences* m_preferences;
};

} // namespace galley
