/** The course as immutable values, loaded from the folder that the build compiled. Leaves reading {@code content/} to the compiler. */
package fr.parlemoi.catalogue;
