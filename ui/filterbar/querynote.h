// What is wrong with a query, right below the filter field.
#pragma once

#include "core/query/query.h"
#include "ui/support/tintedbar.h"

class QToolButton;

namespace galley {

/// A strip over the window with column, message and, as a button, what may be meant.
class QueryNote : public TintedBar {
    Q_OBJECT
public:
    /// `field` is the widget it stands below, in the same window.
    explicit QueryNote(QWidget* field);

    void showError(const QueryError& error);
    /// Says that files are being read.
    void showSearching();

signals:
    void suggestionTaken();

private:
    void place();

    QWidget* m_field;
    QToolButton* m_suggestion;
};

} // namespace galley
