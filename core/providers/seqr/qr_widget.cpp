#include "providers/seqr/qr_widget.h"

namespace kassa::seqr {

namespace {

// The card is our own drawing in the brand's colour. The image comes from the host of the script, as the
// vendor's plug-ins had theirs from an image service.
constexpr char script[] = R"JS('use strict';
// seqrQRCode.qrCode({selector: '#qrcode', purchaseToken: 'TEA-17', webshopId: 'kassa_shop', mode: 'demo'});
(function (global) {
  var here = global.document.currentScript ? global.document.currentScript.src : '';

  function payload(options) {
    if (!/^[A-Za-z0-9._-]+$/.test(options.purchaseToken || '')) {
      throw new Error('seqrQRCode: a purchaseToken has letters, digits, "-", "_" and "." only');
    }
    var service = options.mode === 'demo' ? 'wss-dev' : 'wss';
    return 'HTTP://SEQR.SE/000/' + service + '?t=' + options.purchaseToken + '&w=' + options.webshopId;
  }

  function part(parent, tag, style, text) {
    var element = global.document.createElement(tag);
    element.style.cssText = style;
    if (text) {
      element.textContent = text;
    }
    parent.appendChild(element);
    return element;
  }

  function draw(target, options) {
    var code = payload(options);
    target.textContent = '';
    var card = part(target, 'div', 'display:inline-block;background:#00a391;color:#fff;padding:16px;' +
      'border-radius:8px;font:bold 18px sans-serif;text-align:center');
    part(card, 'div', 'letter-spacing:2px', 'INSTANT');
    part(card, 'div', 'letter-spacing:2px', 'CHECKOUT');
    var link = part(card, 'a', 'display:block;background:#fff;margin:12px 0;padding:4px');
    link.href = code.replace(/^HTTP:/, 'seqr:');
    var image = part(link, 'img', 'display:block;width:220px;height:220px');
    image.alt = code;
    image.src = new URL('/qr.svg?data=' + encodeURIComponent(code), here).href;
    part(card, 'div', '', 'SEQR');
  }

  global.seqrQRCode = {
    qrCode: function (options) {
      var target = global.document.querySelector(options.selector);
      if (target) {
        draw(target, options);
      }
    }
  };
})(window);
)JS";

} // namespace

bool isWidgetPath(const QByteArray &path)
{
    return path.startsWith("/seqr-services") && path.contains("/seqrQRCode-") && path.endsWith(".js");
}

QByteArray widgetScript()
{
    return script;
}

} // namespace kassa::seqr
