// The preferences of rules.
#include "ui/preferences/rulepage.h"

#include "ui/preferences/rulepreferences.h"
#include "ui/support/text.h"
#include "ui/support/wheelfocus.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace galley {

RulePage::RulePage(RulePreferences* preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences) {
    auto* rules = new QWidget;
    auto* form = new QFormLayout(rules);
    for (const RuleInfo& info : lintRules()) {
        auto* label = new QLabel(ruleTitle(info.rule), rules);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(plainToolTip(ruleExplanation(info.rule)));
        form->addRow(label, makeChoice(info.rule));
    }
    auto* area = new QScrollArea(this);
    area->setWidget(rules);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("What is chosen here counts for you, over what a feed's file .galley.yml "
                                    "says for its team."),
                                 this));
    layout->addWidget(area, 1);
}

QComboBox* RulePage::makeChoice(Rule rule) {
    auto* choice = new QComboBox;
    takeWheelOnlyWithFocus(choice);
    choice->setObjectName(ruleId(rule));
    describe(choice, ruleTitle(rule), plainToolTip(ruleExplanation(rule)));
    choice->addItem(tr("As the feed says"));
    choice->addItem(tr("Off"), choiceId(std::nullopt));
    for (const auto severity :
         {Problem::Severity::Note, Problem::Severity::Warning, Problem::Severity::Error})
        choice->addItem(severityTitle(severity), severityId(severity));
    const RuleChoices& choices = m_preferences->choices();
    if (const auto chosen = choices.find(rule); chosen != choices.end())
        choice->setCurrentIndex(choice->findData(choiceId(chosen->second)));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, rule] {
        const auto chosen = choiceFrom(choice->currentData().toString());
        if (chosen)
            m_preferences->choose(rule, *chosen);
        else
            m_preferences->leave(rule);
    });
    return choice;
}

} // namespace galley
