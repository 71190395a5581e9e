/** The chrome of pages: layout, navigation, assets, error pages, security headers and template extensions. Leaves what a page says to its feature. */
package fr.parlemoi.web;
