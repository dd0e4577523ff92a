// Goes where the page goes by itself: submits the form, or follows the link, right before this script's element.
(function (next) {
    if (next.tagName === 'FORM') {
        HTMLFormElement.prototype.submit.call(next); // a field named "submit" hides the form's own method
    } else if (next.dataset.appLink === undefined) {
        next.click();
    } else { // the page stays open behind the app: what had not been read of it by now never would be
        addEventListener('load', () => next.click());
    }
})(document.currentScript.previousElementSibling);
