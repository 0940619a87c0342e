// One article at a time, large.
#pragma once

#include "core/editing/triagesession.h"
#include "core/images/imagestore.h"
#include "ui/imagepreview/previewimage.h"
#include "ui/triage/triageactions.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace galley {

class CardPreview;
class ImageCaption;
class PictureStage;
class PictureStrip;
class PicturesAhead;
class TriageFilm;
class TriageInfo;
class TriageSummary;

/// The page of the mode: progress above, the picture with what is known of the article beside it, the
/// neighbours below; at the end the summary. Shows a session, and moves and decides in it by its actions.
class TriagePage : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit TriagePage(ImageStore* store, QWidget* parent = nullptr);

    /// Shows a session, nullptr for none. Feed, edits and session outlive their being shown.
    void setSession(TriageSession* session, const Feed* feed, const Edits* edits);

    const TriageActions& actions() const { return m_actions; }
    TriageSummary* summary() const { return m_summary; }

signals:
    void told(const QString& message); ///< something to say in the status bar

private:
    void buildLayout();
    QWidget* makeHeader();
    QWidget* makeArticle();
    void connectActions();
    void connectZoom();
    void showSession();
    void showArticle();
    void showPictures(int first);
    void findFilesAgain();
    void showPicture(int index);
    void showCaption();
    void showProgress();
    void updateEnabled();
    void updateZoom();
    void loadAhead();
    void tell(const Result<void>& result);
    bool isWorking() const { return m_session && !m_session->isAtEnd(); }

    TriageActions m_actions;
    TriageSession* m_session = nullptr;
    const Feed* m_feed = nullptr;
    const Edits* m_edits = nullptr;
    ArticleId m_shown = -1;
    QList<PreviewImage> m_pictures; ///< of the article shown
    int m_picture = -1;

    QLabel* m_place;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QStackedWidget* m_pages;
    QStackedWidget* m_picturePages;
    PictureStage* m_stage;
    CardPreview* m_card;     ///< for an article without a picture
    QWidget* m_pictureSteps; ///< where the article has several pictures
    QLabel* m_pictureNumber;
    ImageCaption* m_caption;
    TriageInfo* m_info;
    PictureStrip* m_strip;
    TriageFilm* m_film;
    TriageSummary* m_summary;
    PicturesAhead* m_ahead;
};

} // namespace galley
