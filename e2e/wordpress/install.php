<?php
/**
 * Makes the WordPress in the folder of the first argument ready: the site, and somebody with the rights of an author, who may
 * write and publish posts but not paste frames. Prints what is needed to log in as that person.
 */
define( 'WP_INSTALLING', true );
[ , $folder, $address ] = $argv;
$_SERVER['HTTP_HOST']   = parse_url( $address, PHP_URL_HOST ) . ':' . parse_url( $address, PHP_URL_PORT );
$_SERVER['REQUEST_URI'] = '/';

/** Nobody is to get a letter about a site that lives for a minute. */
function wp_new_blog_notification() {}

$database = mysqli_init();
$database->real_connect( 'localhost', 'root', '', null, 0, "$folder/mariadb.sock" );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

require "$folder/wordpress/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A newspaper', 'editor-in-chief', 'editor@example.com', false, '', wp_generate_password() );

$password = wp_generate_password( 24, false );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => $password, 'role' => 'author' ) );
echo json_encode( array( 'password' => $password, 'version' => $wp_version ) );
