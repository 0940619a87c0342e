// One picture, large: loaded, shown, magnified, or the reason why not.
#pragma once

#include "core/images/imagestore.h"

#include <QWidget>

#include <optional>

namespace galley {

class PictureLoader;
class PicturePlaceholder;
class PictureView;

/// Where a picture stands, with what happens until it does: what was shown before stays for a moment, then
/// "Loading…" or a failure with a way to try again. Loads only while it is visible. Takes the focus; arrow
/// keys move a magnified picture.
class PictureStage : public QWidget {
    Q_OBJECT
public:
    /// The store must outlive the widget.
    explicit PictureStage(ImageStore* store, QWidget* parent = nullptr);

    enum class Pace {
        Settle, ///< somebody may be running through a list
        Now
    };
    void show(const ImageSource& source, Pace pace);
    /// Waits for show() as for a picture that loads.
    void await();
    /// Shows a text in place of a picture.
    void showText(const QString& text);
    /// Asks for the picture again, past every cache.
    void retry();

    /// The picture asked for last; nullptr while it is not there.
    const Image* image() const;
    /// What stands there in place of a picture; empty where one is shown.
    QString placeholderText() const;
    PictureView* view() const { return m_view; }

signals:
    /// Another picture, or the text in place of one.
    void changed();
    /// A picture came (an empty text), or it is known why it will not.
    void settled(const galley::ImageSource& source, const QString& failure);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void load(Pace pace);
    void showImage(const Image& image);
    void showFailure(const ImageError& error);
    void showPlaceholder();

    PictureLoader* m_loader;
    PictureView* m_view;
    PicturePlaceholder* m_placeholder; ///< over the view
    ImageSource m_source;
    std::optional<ImageError::Code> m_failure; ///< of what was asked for last
    bool m_isWanted = false;                   ///< a source was asked for, be it an empty one
    bool m_isShown = false;                    ///< false while an earlier picture still stands in the view
};

} // namespace galley
