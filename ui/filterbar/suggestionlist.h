// What may be typed next, below the filter field.
#pragma once

#include "core/model/querycompletion.h"

#include <QTreeWidget>

namespace galley {

/// A list over the window that never takes the focus: the field passes keys on to it.
class SuggestionList : public QTreeWidget {
    Q_OBJECT
public:
    /// `field` is the widget it stands below, in the same window.
    explicit SuggestionList(QWidget* field);

    /// Shows suggestions, none of them current; hides where there is none.
    void suggest(const std::vector<QuerySuggestion>& suggestions);
    /// Up or down, round the ends.
    void moveBy(int places);
    /// The current one's text; empty where none is current.
    QString current() const;
    QString first() const;

signals:
    void chosen(const QString& text); ///< by a click

private:
    void place();

    QWidget* m_field;
};

} // namespace galley
