/** Tests of what a service promises: its OpenAPI and AsyncAPI are what runs, and bad input is refused at every endpoint. */
package org.huanjie.testkit.contract;
