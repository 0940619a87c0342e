// Decides when a picture is asked for.
#pragma once

#include "core/images/imagestore.h"

#include <QObject>
#include <QTimer>

namespace galley {

/// Loads one picture at a time for an area that changes size. Waits a moment before it asks, so that running
/// through a list asks for nothing on the way, and drops what is no longer wanted.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    explicit PictureLoader(ImageStore* store, QObject* parent = nullptr);

    enum class Pace { Settle, Now };
    /// Replaces what was loading; `target` as for setTarget(). What is in memory comes at once, from within
    /// this call.
    void load(const ImageSource& source, const QSize& target, Pace pace);
    /// Asks for the same picture again, past every cache.
    void reload();
    /// A picture is to be loaded of which it is not known yet where it is: only its being overdue is told.
    void await();
    /// Loads nothing any more.
    void clear();
    /// The device pixels there are to fill; nothing is asked while they are empty. A picture that turns out
    /// too small for them, or far too large, is decoded again once the size has settled.
    void setTarget(const QSize& target);

signals:
    void loaded(const galley::Image& image);
    void failed(const galley::ImageError& error);
    /// The picture takes so long that what was shown before has to go.
    void overdue();

private:
    void ask(bool refresh);
    bool fits(const QSize& wanted) const;
    void take(const ImageResult& result);

    ImageStore* m_store;
    ImageSource m_source;
    QSize m_target;
    QSize m_originalSize; ///< of the picture shown; empty while there is none
    QSize m_loadedSize;
    QSize m_askedTarget;
    bool m_isHeldBack = false; ///< asks as soon as there is an area to fill
    ImageTicket m_ticket;
    QTimer m_settle;
    QTimer m_overdue;
    QTimer m_resized;
};

} // namespace galley
