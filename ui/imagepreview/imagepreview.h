// The selected article's pictures, large.
#pragma once

#include "core/images/imagestore.h"
#include "ui/imagepreview/pictureactions.h"
#include "ui/imagepreview/previewimage.h"

#include <QList>
#include <QUrl>
#include <QWidget>

class QLabel;

namespace galley {

class FullScreenWindow;
class ImageCaption;
class ImageSaver;
class PictureBar;
class PictureStage;
class PictureStrip;

/// Shows one of several pictures with what is known of it, steps through them, magnifies them; the pictures
/// of related articles stand in a strip below. Loads only while it is visible. Text of the feed is shown as
/// plain text.
class ImagePreview : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit ImagePreview(ImageStore* store, QWidget* parent = nullptr);
    ~ImagePreview() override;

    /// Shows these pictures from the first on. Where the picture shown is still at its place, it stays.
    void setImages(const QList<PreviewImage>& images);
    const QList<PreviewImage>& images() const { return m_images; }
    /// The pictures of related articles; one comes after the article's own when stepping.
    void setRelated(const QList<PreviewImage>& related);
    const QList<PreviewImage>& related() const { return m_related; }

    int currentIndex() const { return m_current; } ///< among both; -1 where there is none
    void setCurrentIndex(int index);               ///< out of range: ignored

    /// For menus of the window. They live as long as the widget.
    const PictureActions& actions() const { return m_actions; }

    QSize sizeHint() const override { return {320, 360}; }

public slots:
    void showNext();
    void showPrevious();
    void retry();
    /// Puts the whole picture, not the scaled one, into the clipboard.
    void copyImage();
    void copyAddress() const;
    /// Asks where to save the picture's file.
    void saveImage();
    void toggleFullScreen();

signals:
    void currentIndexChanged(int index);
    /// Somebody wants to see this in a browser: always http or https, with a host.
    void openUrlRequested(const QUrl& url);
    /// One of the article's own pictures came (an empty text), or it is known why it will not.
    void pictureSettled(const QString& address, const QString& failure);
    /// Something to say in the status bar.
    void told(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLayout();
    void connectActions();
    void connectSaver();
    void popUpMenu(const QPoint& position);
    void replace(const QList<PreviewImage>& images, const QList<PreviewImage>& related);
    void showCurrent(bool isSteppedTo);
    void showState();
    void showZoom();
    void showPlace();
    void showWhatFits();
    int count() const { return int(m_images.size() + m_related.size()); }
    const PreviewImage* at(int index) const;
    const PreviewImage* current() const { return at(m_current); }
    QUrl webUrl() const;

    ImageStore* m_store;
    ImageSaver* m_saver;
    PictureActions m_actions;
    QWidget* m_content; ///< all there is to see; moves to the full screen and back
    PictureStage* m_stage;
    PictureBar* m_bar;
    ImageCaption* m_caption;
    QLabel* m_relatedLabel;
    PictureStrip* m_strip;
    FullScreenWindow* m_fullScreen = nullptr;

    QList<PreviewImage> m_images;
    QList<PreviewImage> m_related;
    int m_current = -1;
    bool m_hasShownRelated = false;
    QString m_folder; ///< where a picture was saved last
    ImageTicket m_copyTicket;
};

} // namespace galley
