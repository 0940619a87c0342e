// The views of a feed's articles, one shown at a time.
#pragma once

#include <QStackedWidget>

class QAbstractItemView;
class QAction;

namespace galley {

class ArticleKeys;
class FeedSession;

/// What a view of articles can do beyond being an item view. Places count articles in the order shown, which
/// is the order of the model's rows unless the view groups them.
class ArticleView {
public:
    virtual ~ArticleView() = default;

    /// Shows another feed, or none. The session outlives its being shown.
    virtual void setSession(FeedSession* session) = 0;
    /// Makes the article so many places further the current one and selects it; `extend` keeps what is
    /// selected.
    virtual void moveBy(int places, bool extend) = 0;
    /// Scrolls to the current article; to the middle where it is out of sight.
    virtual void reveal() = 0;
    /// Opens an editor on the current article's quality; false where the view has none.
    virtual bool editQuality() { return false; }
    virtual int placeOf(int row) const { return row; }
    virtual int rowAt(int place) const { return place; }
};

/// Stacks the views. What is asked of "the view" goes to the one shown; actions and keys work in all.
class ArticleViews : public QStackedWidget {
    Q_OBJECT
public:
    explicit ArticleViews(QWidget* parent = nullptr);

    /// Adds a view that is both; `page`, where given, is the widget that holds it.
    template<typename View>
    void add(View* view, QWidget* page = nullptr) {
        addView({view, view, page ? page : view});
    }
    /// Shows the view's page; it gets the focus where the view shown so far had it.
    void showView(const QAbstractItemView* view);
    bool isShown(const QAbstractItemView* view) const { return shown().widget == view; }
    QList<QAbstractItemView*> widgets() const;

    void setSession(FeedSession* session);
    /// Makes an action's keys work in every view.
    void addKeysOf(const QList<QAction*>& actions);

    void moveBy(int places, bool extend = false);
    void reveal();
    void selectAll();
    void focus(Qt::FocusReason reason = Qt::OtherFocusReason);
    int placeOf(int row) const;
    int rowAt(int place) const;

signals:
    /// See ArticleKeys.
    void qualityStepRequested(int step);
    void qualityEditRequested();
    void escaped();

private:
    struct Entry {
        QAbstractItemView* widget;
        ArticleView* view;
        QWidget* page;
    };
    void addView(const Entry& entry);
    const Entry& shown() const;

    ArticleKeys* m_keys;
    QList<Entry> m_entries;
};

} // namespace galley
