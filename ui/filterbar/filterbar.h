// The filter: which articles of the open feed are shown, in the query language.
#pragma once

#include "core/model/querycompletion.h"
#include "ui/filterbar/filterhistory.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QKeyEvent;
class QSettings;
class QTimer;

namespace galley {

class FeedSession;
class FilterChips;
class QueryEdit;
class QueryNote;
class SuggestionList;
class Workbench;

/// A search field that filters the open feed's list as one types, suggests what may come next and says what
/// is wrong. Escape clears it and goes back, Down goes to the suggestions or the list, Up to earlier filters.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    /// Filters used before are kept in `settings`, which outlive the bar.
    FilterBar(Workbench* workbench, QSettings* settings, QWidget* parent = nullptr);
    ~FilterBar() override;

    /// "Filter", Ctrl+F: puts the cursor into the field.
    QAction* focusAction() { return m_focus; }
    /// A row with the terms of the filter; the caller puts it somewhere and owns it then.
    FilterChips* chips() const;
    void clear();
    QString text() const;
    /// Filters by this text; where it is there already, anew, so that what was edited out of it goes.
    void setText(const QString& text);

signals:
    void leaveRequested(); ///< the focus should go to the list

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(FeedSession* session);
    void apply(const QString& text);
    void showState();
    void showChips();
    bool takeKey(const QKeyEvent* key);
    bool takeListKey(int key);
    void leave();
    void suggest(bool evenForNothing);
    void suggestEarlier();
    std::vector<QuerySuggestion> earlier(qsizetype most) const;
    void accept(const QString& suggestion);
    void takeCorrection();
    void showError();
    void hideOverlays();
    void makeOverlays();

    Workbench* m_workbench;
    QueryEdit* m_edit;
    QAction* m_focus;
    SuggestionList* m_list = nullptr; ///< made once there is a window for it
    QueryNote* m_note = nullptr;
    QPointer<FilterChips> m_chips; ///< owned by who put it somewhere
    QTimer* m_pause;
    ValueCounts m_counts;
    QueryCompletion m_completion;
    FilterHistory m_history;
};

} // namespace galley
