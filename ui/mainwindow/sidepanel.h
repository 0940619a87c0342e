// The right side of the window: pictures above, fields below.
#pragma once

#include "core/editing/bulkchange.h"

#include <QSplitter>
#include <QTimer>
#include <QUrl>

class QMenu;

namespace galley {

class ArticleDetail;
class FeedSession;
class ImageStore;
class PreviewPanel;
class Workbench;

/// Shows the selected articles of the open feed in a PreviewPanel and an ArticleDetail.
class SidePanel : public QSplitter {
    Q_OBJECT
public:
    SidePanel(Workbench* workbench, ImageStore* images, QWidget* parent = nullptr);

    QWidget* previewPart() const;
    QWidget* detailPart() const { return m_detailPart; }
    void focusDetails();
    void focusField(const FieldPath& path); ///< of the selected article
    /// What one can do with the pictures, as a menu owned by `parent`.
    QMenu* makePictureMenu(const QString& title, QWidget* parent);

    /// What one can do in the fields, as a menu owned by `parent`.
    QMenu* makeFieldMenu(const QString& title, QWidget* parent);

    /// Takes the fields off the screen; to be called before the session they show is gone.
    void setSession(FeedSession* session);

signals:
    void openUrlRequested(const QUrl& url);
    void changesRequested(const galley::BulkPlan& plan);
    void told(const QString& message);
    void leaveRequested(); ///< the focus should go back to the table

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void giveFieldsRoom();
    void makeDetail();
    void prepareDetail();
    void showSelection();
    void showRelated();

    Workbench* m_workbench;
    PreviewPanel* m_preview;
    QWidget* m_detailPart;
    ArticleDetail* m_detail = nullptr; ///< one a session
    QTimer m_preparing;
};

} // namespace galley
