// What the window tells at rare moments, all of a kind below each other: for pictures.
#pragma once

#include "providers/provider.h"
#include "widgets/theme.h"

#include <QWidget>

#include <memory>

namespace kassa::app {

std::unique_ptr<QWidget> errorGallery();   // every kind of error
std::unique_ptr<QWidget> troubleGallery(); // every trouble of a page
// What may be wrong in a field of an order, as any of the providers wants it.
std::unique_ptr<QWidget> problemGallery(const Registry &providers);
std::unique_ptr<QWidget> bannerGallery(); // a test system and a live one
// Any words, in that tone: a Notice for each, in their order.
std::unique_ptr<QWidget> lineGallery(Tone tone, const QStringList &words);

} // namespace kassa::app
