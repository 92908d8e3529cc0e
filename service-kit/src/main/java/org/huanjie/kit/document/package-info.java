/** Official documents (公文): one model, written as a page and as a Word document in the layout of GB/T 9704-2012. */
package org.huanjie.kit.document;
