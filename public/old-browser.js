/* ES3 on purpose: it runs where nothing else does. toSorted is in every browser since 2023. */
if (!('toSorted' in [])) location.replace('/old-browser.html');
